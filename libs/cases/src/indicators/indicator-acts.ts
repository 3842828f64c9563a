import { CarrierStore } from '@terrace/carriers';
import { LegalTime } from '@terrace/deadlines';
import { HistoryArchive } from '@terrace/history';
import {
  DistrictIndicators,
  FreezeIndicators,
  GiveFigure,
  GivenFigures,
  IndicatorYears,
  SnapshotStore,
  TagHistory,
} from '@terrace/indicators';
import { Clock } from '@terrace/kernel';
import { Witnesses } from '@terrace/simulation';
import { ChartCatalogue, FactsSource, TimerPlan, WorkflowStore } from '@terrace/workflow';
import { built } from '../built';
import { ForecastIndicator } from './forecast-indicator';

/** What is done with the indicators of the year. */
export const indicatorActs = [
  built(DistrictIndicators, DistrictIndicators, [
    IndicatorYears,
    HistoryArchive,
    TagHistory,
    GivenFigures,
    CarrierStore,
  ]),
  built(GiveFigure, GiveFigure, [IndicatorYears, GivenFigures, Clock]),
  built(FreezeIndicators, FreezeIndicators, [DistrictIndicators, SnapshotStore, Clock]),
  built(ForecastIndicator, ForecastIndicator, [
    DistrictIndicators,
    WorkflowStore,
    ChartCatalogue,
    FactsSource,
    TimerPlan,
    LegalTime,
    Witnesses,
    Clock,
  ]),
];
