import { ChangeMembers, CloseCohort, CohortStore, OpenCohort, SignalCohort } from '@terrace/cohorts';
import { Clock, UnitOfWork } from '@terrace/kernel';
import { BeginBulk, ChartCatalogue, PreviewMany, WorkflowStore } from '@terrace/workflow';
import { built } from './built';

/** The acts on cohorts, wired; beside `CasesModule`, which has the orders for many cases. */
export const cohortActs = [
  built(OpenCohort, [CohortStore, ChartCatalogue, UnitOfWork, Clock]),
  built(ChangeMembers, [CohortStore, WorkflowStore, UnitOfWork, Clock]),
  built(CloseCohort, [CohortStore, UnitOfWork, Clock]),
  built(SignalCohort, [CohortStore, ChartCatalogue, PreviewMany, BeginBulk, UnitOfWork, Clock]),
];
