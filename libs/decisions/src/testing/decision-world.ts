import { randomUUID } from 'node:crypto';
import { EnterpriseStore, type Enterprise } from '@terrace/enterprises';
import type { Actor, Outcome, Role } from '@terrace/kernel';
import { ChartCatalogue, FactsSource, SendEvent, StartInstance, TimerPlan } from '@terrace/workflow';
import { Everyone } from '../../../workflow/src/testing/everyone';
import { InMemoryWorkflowStore } from '../../../workflow/src/testing/in-memory-workflow-store';
import { NoForms } from '../../../workflow/src/testing/no-forms';
import { NoUnitOfWork } from '../../../workflow/src/testing/no-unit-of-work';
import { ApplyDecision } from '../apply-decision';
import type { Announcement } from '../decision';
import { FindCase } from '../find-case';
import { ForeseeDecision } from '../foresee-decision';
import { ImportDecisionList } from '../list/import-decision-list';
import { RecordDecision } from '../record-decision';
import { RetryDecisions } from '../retry-decisions';
import { SeeDecisions } from '../see-decisions';
import { SettleDecision } from '../settle-decision';
import { announcedChart } from './announced-chart';
import { InMemoryDecisionStore } from './in-memory-decision-store';

const chart = announcedChart();
export const as = (role: Role): Actor => ({ id: role, name: role, roles: [role], enterpriseId: null });
export const officer = as('officer');

export const enterprise = {
  id: 'e1',
  creditCode: '91320404MA1WX0024Y',
  name: '钟楼甲科技有限公司',
  formerNames: ['甲仪表厂'],
} as unknown as Enterprise;

class Registry extends EnterpriseStore {
  override load = async () => enterprise;
  override loadMany = async (ids: readonly string[]) => (ids.includes('e1') ? [enterprise] : []);
  override byCreditCode = async (codes: readonly string[]) =>
    codes.includes(enterprise.creditCode) ? [enterprise] : [];
  override upsertMany = async () => [];
  override hold = async () => [];
  override fiscalYears = async () => [];
  override recordsOf = async () => [];
  override search = async () => ({ total: 0, items: [] });
}

class Charts extends ChartCatalogue {
  override inForce = () => chart;
  override version = () => chart;
  override all = () => [chart];
}
class NoFacts extends FactsSource {
  override factsOf = async (subjects: readonly unknown[]) => subjects.map(() => ({}));
}
class NoTimers extends TimerPlan {
  override plan = () => null;
}

export const announced = (changed: Partial<Announcement> = {}): Announcement => ({
  idempotencyKey: randomUUID(),
  chartId: 'title',
  kind: 'publicity',
  creditCode: enterprise.creditCode,
  enterpriseName: enterprise.name,
  batch: { year: 2026, no: 1 },
  evidence: { documentNumber: `公示〔2026〕${randomUUID()}`, date: '2026-10-20', link: null },
  data: {},
  ...changed,
});

/** Cases of a title that is announced, the registry of one enterprise, and everything that is done with decisions. */
export function decisionWorld() {
  const instances = new InMemoryWorkflowStore();
  const [charts, unitOfWork, ids] = [new Charts(), new NoUnitOfWork(), { next: () => randomUUID() }];
  const clock = { now: () => new Date('2026-10-21T01:00:00Z') };
  const ports = {
    store: instances,
    charts,
    facts: new NoFacts(),
    timerPlan: new NoTimers(),
    authority: new Everyone(),
    forms: new NoForms(),
    unitOfWork,
    ids,
    clock,
  };
  const store = new InMemoryDecisionStore(
    async (id) => (await instances.load([id]))[0]?.version ?? -1,
    () => ['e1'],
  );
  const apply = new ApplyDecision(charts, new SendEvent(ports));
  const find = new FindCase(instances, charts, new Registry(), store);
  const record = new RecordDecision(store, find, apply, charts, unitOfWork, clock);
  const foresee = new ForeseeDecision(store, find, charts, ports, clock);
  const start = new StartInstance(ports);
  return {
    instances,
    store,
    record,
    importList: new ImportDecisionList(charts, record, foresee, find, instances, clock),
    settle: new SettleDecision(store, instances, apply, unitOfWork, clock),
    retry: new RetryDecisions(store, instances, apply, unitOfWork),
    see: new SeeDecisions(store, find),
    open: async (businessKey: string, batchNo = 1) => {
      const data = { batchYear: 2026, batchNo };
      const command = { chartId: 'title', subjectId: 'e1', businessKey, on: '2026-01-01', data };
      return valueOf(await start.start({ ...command, idempotencyKey: businessKey }, officer));
    },
    stateOf: async (id: string) => (await instances.load([id]))[0]?.state,
  };
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
  return outcome.value;
}
