import type { Clock, Ids, UnitOfWork } from '@terrace/kernel';
import type { Authority, ChartCatalogue, FactsSource, Forms, TimerPlan, WorkflowStore } from './ports';

/** Everything a decision needs from outside, handed on as one. */
export abstract class DecisionPorts {
  abstract readonly store: WorkflowStore;
  abstract readonly charts: ChartCatalogue;
  abstract readonly facts: FactsSource;
  abstract readonly timerPlan: TimerPlan;
  abstract readonly authority: Authority;
  abstract readonly forms: Forms;
  abstract readonly unitOfWork: UnitOfWork;
  abstract readonly ids: Ids;
  abstract readonly clock: Clock;
}
