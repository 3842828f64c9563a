import type { Type } from '@nestjs/common';
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

type Token = abstract new (...args: never[]) => unknown;

/** A class built from what its constructor needs, in order. */
const built = <T>(useClass: new (...args: never[]) => T, inject: Token[]) => ({
  provide: useClass,
  inject: inject as Type[],
  useFactory: (...dependencies: unknown[]): T =>
    new (useClass as new (...args: unknown[]) => T)(...dependencies),
});

/** The acts on decisions from above, wired; beside `CasesModule`, which has `SendEvent`. */
export const decisionActs = [
  built(ApplyDecision, [ChartCatalogue, SendEvent]),
  built(FindCase, [WorkflowStore, ChartCatalogue, EnterpriseStore, DecisionStore]),
  built(RecordDecision, [DecisionStore, FindCase, ApplyDecision, ChartCatalogue, UnitOfWork, Clock]),
  built(SettleDecision, [DecisionStore, WorkflowStore, ApplyDecision, UnitOfWork, Clock]),
  built(RetryDecisions, [DecisionStore, WorkflowStore, ApplyDecision, UnitOfWork]),
  built(SeeDecisions, [DecisionStore, FindCase]),
];
