import {
  ApplyDecision,
  DecisionStore,
  FindCase,
  ForeseeDecision,
  ImportDecisionList,
  RecordDecision,
  RetryDecisions,
  SeeDecisions,
  SettleDecision,
} from '@terrace/decisions';
import { FileStorage } from '@terrace/documents';
import { EnterpriseStore, WorkbookStore } from '@terrace/enterprises';
import { Clock, UnitOfWork } from '@terrace/kernel';
import { ChartCatalogue, DecisionPorts, SendEvent, UploadStore, WorkflowStore } from '@terrace/workflow';
import { built } from './built';
import { ImportDecisions } from './import-decisions';

/** What is done with decisions from above. */
export const decisionActs = [
  built(ApplyDecision, ApplyDecision, [ChartCatalogue, SendEvent]),
  built(FindCase, FindCase, [WorkflowStore, ChartCatalogue, EnterpriseStore, DecisionStore]),
  built(RecordDecision, RecordDecision, [
    DecisionStore,
    FindCase,
    ApplyDecision,
    ChartCatalogue,
    UnitOfWork,
    Clock,
  ]),
  built(ForeseeDecision, ForeseeDecision, [DecisionStore, FindCase, ChartCatalogue, DecisionPorts, Clock]),
  built(ImportDecisionList, ImportDecisionList, [
    ChartCatalogue,
    RecordDecision,
    ForeseeDecision,
    FindCase,
    WorkflowStore,
    Clock,
  ]),
  built(ImportDecisions, ImportDecisions, [
    ImportDecisionList,
    FileStorage,
    UploadStore,
    WorkbookStore,
    Clock,
  ]),
  built(SettleDecision, SettleDecision, [DecisionStore, WorkflowStore, ApplyDecision, UnitOfWork, Clock]),
  built(RetryDecisions, RetryDecisions, [DecisionStore, WorkflowStore, ApplyDecision, UnitOfWork]),
  built(SeeDecisions, SeeDecisions, [DecisionStore, FindCase]),
];
