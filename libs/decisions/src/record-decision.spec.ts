import { randomUUID } from 'node:crypto';
import { EnterpriseStore, type Enterprise } from '@terrace/enterprises';
import type { Actor, Outcome, Role } from '@terrace/kernel';
import { ChartCatalogue, FactsSource, SendEvent, StartInstance, TimerPlan } from '@terrace/workflow';
import { InMemoryWorkflowStore } from '../../workflow/src/testing/in-memory-workflow-store';
import { Everyone } from '../../workflow/src/testing/everyone';
import { NoForms } from '../../workflow/src/testing/no-forms';
import { NoUnitOfWork } from '../../workflow/src/testing/no-unit-of-work';
import { ApplyDecision } from './apply-decision';
import type { Announcement } from './decision';
import { FindCase } from './find-case';
import { RecordDecision } from './record-decision';
import { RetryDecisions } from './retry-decisions';
import { SeeDecisions } from './see-decisions';
import { SettleDecision } from './settle-decision';
import { announcedChart } from './testing/announced-chart';
import { decisionStoreContract } from './testing/decision-store.contract';
import { InMemoryDecisionStore } from './testing/in-memory-decision-store';

const chart = announcedChart();
const as = (role: Role): Actor => ({ id: role, name: role, roles: [role], enterpriseId: null });
const officer = as('officer');

const enterprise = {
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
  override upsertMany = async () => ({ created: 0, updated: 0, unchanged: 0 });
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

const announced = (changed: Partial<Announcement> = {}): Announcement => ({
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

function world() {
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
  const start = new StartInstance(ports);
  return {
    instances,
    store,
    record: new RecordDecision(store, find, apply, charts, unitOfWork, clock),
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

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
  return outcome.value;
}

describe('the store of decisions in memory', () => {
  let version = 3;
  const store = new InMemoryDecisionStore(async () => version);
  decisionStoreContract(() => ({ store, instanceId: 'i', move: async () => void (version += 1) }));
});

describe('a decision from above', () => {
  it('becomes the event of the one running case with its keys, with its evidence', async () => {
    const { record, open, stateOf, instances } = world();
    const first = await open('T-1', 1);
    const second = await open('T-2', 2);
    const told = announced({ batch: { year: 2026, no: 2 } });
    const { decision } = valueOf(await record.record(told, 'province', officer));
    expect(decision).toMatchObject({ status: 'applied', instanceId: second.id });
    expect(await stateOf(first.id)).toBe('enrolled');
    expect(await stateOf(second.id)).toBe('publicity');
    const [, entry] = await instances.history(second.id);
    expect(entry).toMatchObject({
      name: 'record_publicity',
      data: { documentNumber: told.evidence.documentNumber, date: '2026-10-20' },
      actor: { id: 'officer' },
    });
  });

  it('does nothing when it arrives again, by the same door or another', async () => {
    const { record, open, instances } = world();
    const { id } = await open('T-1');
    const told = announced();
    await record.record(told, 'province', officer);
    const again = valueOf(await record.record(told, 'province', officer));
    const listed = valueOf(await record.record({ ...told, idempotencyKey: 'row 7' }, 'list', officer));
    expect([again.repeated, listed.repeated]).toEqual([true, true]);
    expect(listed.decision.id).toBe(again.decision.id);
    expect(await instances.history(id)).toHaveLength(2);
  });

  it('is refused under a key that was used for another', async () => {
    const { record } = world();
    const told = announced();
    await record.record(told, 'province', officer);
    const other = { ...announced(), idempotencyKey: told.idempotencyKey };
    expect(await record.record(other, 'province', officer)).toMatchObject({ refusal: { kind: 'conflict' } });
  });

  it('waits when it comes before its case is ready, and is recorded once the case gets there', async () => {
    const { record, open, retry, store, stateOf } = world();
    const { id } = await open('T-1');
    const early = announced({ kind: 'recognition', data: { certificate: 'GR1' } });
    const { decision } = valueOf(await record.record(early, 'province', officer));
    expect(decision).toMatchObject({ status: 'waiting', instanceId: id, refusal: { kind: 'not-enabled' } });
    expect(await retry.retry(10)).toBe(0);
    await record.record(announced(), 'province', officer);
    expect(await retry.retry(10)).toBe(1);
    expect(await store.load(decision.id)).toMatchObject({ status: 'applied' });
    expect(await stateOf(id)).toBe('recognised');
  });

  it('waits for a person, with the condition that failed, when the chart refuses it', async () => {
    const { record, open } = world();
    await open('T-1');
    await record.record(announced(), 'province', officer);
    const wrong = announced({ kind: 'recognition', data: { certificate: 'wrong' } });
    const { decision } = valueOf(await record.record(wrong, 'province', officer));
    expect(decision).toMatchObject({
      status: 'refused',
      refusal: { kind: 'guard-failed', conditions: [{ id: 'number' }] },
    });
  });

  it.each([
    ['a wrong check digit', { creditCode: '91320404MA1WX0024A' }, /校验不通过/],
    [
      'a former name and an unknown code',
      { creditCode: '91320404MA1ZZ9999X', enterpriseName: '甲仪表厂' },
      /曾用名/,
    ],
    ['another batch', { batch: { year: 2026, no: 3 } }, /批次不同：案件为 2026 年第 1 批/],
  ])(
    'with %s waits for a person, who is shown the case it might be about and why',
    async (_, changed, why) => {
      const { record, open, see } = world();
      const { id } = await open('T-1');
      const { decision } = valueOf(await record.record(announced(changed), 'province', officer));
      expect(decision).toMatchObject({ status: 'unmatched', instanceId: null });
      const { items } = valueOf(await see.list({ statuses: ['unmatched'], offset: 0, limit: 10 }, officer));
      expect(items[0]?.candidates).toMatchObject([{ instanceId: id, businessKey: 'T-1' }]);
      expect(items[0]?.candidates[0]?.why.map(({ zh }) => zh).join()).toMatch(why);
    },
  );

  it('waits for a person when several cases match', async () => {
    const { record, open, see } = world();
    await open('T-1');
    await open('T-2');
    const { decision } = valueOf(await record.record(announced(), 'province', officer));
    expect(decision.status).toBe('unmatched');
    const { items } = valueOf(await see.list({ statuses: ['unmatched'], offset: 0, limit: 10 }, officer));
    expect(items[0]?.candidates.map(({ why }) => why)).toEqual([[], []]);
  });

  it('assigned by a person goes to the case in that person’s name, once', async () => {
    const { record, open, settle, instances } = world();
    const { id } = await open('T-1');
    const told = announced({ creditCode: '91320404MA1WX0024A' });
    const { decision } = valueOf(await record.record(told, 'province', officer));
    const command = { decisionId: decision.id, instanceId: id, note: '代码笔误' };
    const head = { ...officer, id: 'second', name: '李强' };
    expect(valueOf(await settle.assign(command, head))).toMatchObject({ status: 'applied' });
    expect(await settle.assign(command, head)).toMatchObject({ refusal: { kind: 'conflict' } });
    const history = await instances.history(id);
    expect(history).toHaveLength(2);
    expect(history[1]).toMatchObject({ actor: { id: 'second' }, note: '代码笔误' });
  });

  it('is dismissed with a reason only', async () => {
    const { record, settle, store } = world();
    const { decision } = valueOf(await record.record(announced(), 'province', officer));
    expect(await settle.dismiss(decision.id, ' ', officer)).toMatchObject({ refusal: { kind: 'invalid' } });
    await settle.dismiss(decision.id, '非本区企业', officer);
    expect(await store.load(decision.id)).toMatchObject({
      status: 'dismissed',
      settled: { by: 'officer', note: '非本区企业' },
    });
  });

  it('is nothing for those who may not record or match it', async () => {
    const { record, settle, see } = world();
    const outsider = as('reviewer');
    const asked = { statuses: ['unmatched' as const], offset: 0, limit: 1 };
    const refusals = [
      await record.record(announced(), 'province', outsider),
      await settle.dismiss('x', 'y', outsider),
      await see.list(asked, outsider),
    ];
    expect(refusals).toMatchObject(Array(3).fill({ refusal: { kind: 'forbidden' } }));
  });

  it('of a kind that the programme does not record is refused with those it does', async () => {
    const { record } = world();
    const outcome = await record.record(announced({ kind: 'appeal' }), 'province', officer);
    expect(outcome).toMatchObject({
      refusal: { reason: { en: expect.stringContaining('publicity, recognition') } },
    });
  });
});
