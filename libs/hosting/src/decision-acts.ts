import {
  ApplyDecision,
  DecisionStore,
  FindCase,
  RecordDecision,
  RetryDecisions,
  SeeDecisions,
  SettleDecision,
} from '@terrace/decisions';
import { EnterpriseStore } from '@terrace/enterprises';
import { Clock, UnitOfWork } from '@terrace/kernel';
import { ChartCatalogue, SendEvent, WorkflowStore } from '@terrace/workflow';
import { built } from './built';

/** The acts on decisions from above, wired; beside `CasesModule`, which has `SendEvent`. */
export const decisionActs = [
  built(ApplyDecision, [ChartCatalogue, SendEvent]),
  built(FindCase, [WorkflowStore, ChartCatalogue, EnterpriseStore, DecisionStore]),
  built(RecordDecision, [DecisionStore, FindCase, ApplyDecision, ChartCatalogue, UnitOfWork, Clock]),
  built(SettleDecision, [DecisionStore, WorkflowStore, ApplyDecision, UnitOfWork, Clock]),
  built(RetryDecisions, [DecisionStore, WorkflowStore, ApplyDecision, UnitOfWork]),
  built(SeeDecisions, [DecisionStore, FindCase]),
];
