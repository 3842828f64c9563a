import { InMemoryDecisionStore } from './testing/in-memory-decision-store';
import { announced, as, decisionWorld, officer, valueOf } from './testing/decision-world';
import { decisionStoreContract } from './testing/decision-store.contract';

describe('the store of decisions in memory', () => {
  let version = 3;
  const store = new InMemoryDecisionStore(async () => version);
  decisionStoreContract(() => ({ store, instanceId: 'i', move: async () => void (version += 1) }));
});

describe('a decision from above', () => {
  it('becomes the event of the one running case with its keys, with its evidence', async () => {
    const { record, open, stateOf, instances } = decisionWorld();
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
    const { record, open, instances } = decisionWorld();
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
    const { record } = decisionWorld();
    const told = announced();
    await record.record(told, 'province', officer);
    const other = { ...announced(), idempotencyKey: told.idempotencyKey };
    expect(await record.record(other, 'province', officer)).toMatchObject({ refusal: { kind: 'conflict' } });
  });

  it('waits when it comes before its case is ready, and is recorded once the case gets there', async () => {
    const { record, open, retry, store, stateOf } = decisionWorld();
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
    const { record, open } = decisionWorld();
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
      const { record, open, see } = decisionWorld();
      const { id } = await open('T-1');
      const { decision } = valueOf(await record.record(announced(changed), 'province', officer));
      expect(decision).toMatchObject({ status: 'unmatched', instanceId: null });
      const { items } = valueOf(await see.list({ statuses: ['unmatched'], offset: 0, limit: 10 }, officer));
      expect(items[0]?.candidates).toMatchObject([{ instanceId: id, businessKey: 'T-1' }]);
      expect(items[0]?.candidates[0]?.why.map(({ zh }) => zh).join()).toMatch(why);
    },
  );

  it('waits for a person when several cases match', async () => {
    const { record, open, see } = decisionWorld();
    await open('T-1');
    await open('T-2');
    const { decision } = valueOf(await record.record(announced(), 'province', officer));
    expect(decision.status).toBe('unmatched');
    const { items } = valueOf(await see.list({ statuses: ['unmatched'], offset: 0, limit: 10 }, officer));
    expect(items[0]?.candidates.map(({ why }) => why)).toEqual([[], []]);
  });

  it('assigned by a person goes to the case in that person’s name, once', async () => {
    const { record, open, settle, instances } = decisionWorld();
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
    const { record, settle, store } = decisionWorld();
    const { decision } = valueOf(await record.record(announced(), 'province', officer));
    expect(await settle.dismiss(decision.id, ' ', officer)).toMatchObject({ refusal: { kind: 'invalid' } });
    await settle.dismiss(decision.id, '非本区企业', officer);
    expect(await store.load(decision.id)).toMatchObject({
      status: 'dismissed',
      settled: { by: 'officer', note: '非本区企业' },
    });
  });

  it('is nothing for those who may not record or match it', async () => {
    const { record, settle, see } = decisionWorld();
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
    const { record } = decisionWorld();
    const outcome = await record.record(announced({ kind: 'appeal' }), 'province', officer);
    expect(outcome).toMatchObject({
      refusal: { reason: { en: expect.stringContaining('publicity, recognition, withdrawal') } },
    });
  });
});
