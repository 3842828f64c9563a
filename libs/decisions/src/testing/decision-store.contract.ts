import { randomUUID } from 'node:crypto';
import type { ExternalDecision } from '../decision';
import type { DecisionStore } from '../ports';

interface World {
  readonly store: DecisionStore;
  /** A case at version 3, and how to move it on by one. */
  readonly instanceId: string;
  move(): Promise<void>;
}

export const decisionOf = (changed: Partial<ExternalDecision> = {}): ExternalDecision => ({
  id: randomUUID(),
  source: 'province',
  idempotencyKey: randomUUID(),
  chartId: 'hnte',
  kind: 'recognition',
  creditCode: '91320404MA1WX0024Y',
  enterpriseName: '甲',
  batch: { year: 2026, no: 1 },
  evidence: { documentNumber: '苏高企协办〔2026〕5号', date: '2026-10-20', link: null },
  data: { certificateNumber: 'GR202632000001' },
  receivedAt: new Date('2026-10-21T01:00:00Z'),
  status: 'unmatched',
  instanceId: null,
  triedVersion: null,
  refusal: null,
  actor: { id: 'u', name: '王敏', roles: ['officer'], enterpriseId: null },
  settled: null,
  ...changed,
});

/** What every store of decisions keeps to. */
export function decisionStoreContract(world: () => World): void {
  it('keeps a decision once by its sender’s key', async () => {
    const { store } = world();
    const decision = decisionOf();
    expect(await store.keep(decision, randomUUID())).toEqual({ kept: decision, isNew: true });
    const again = { ...decision, receivedAt: new Date('2026-10-22T01:00:00Z') };
    expect(await store.keep(again, randomUUID())).toEqual({ kept: decision, isNew: false });
    expect(await store.load(decision.id)).toEqual(decision);
  });

  it('keeps a decision once by its content, whichever door it comes by, until it is dismissed', async () => {
    const { store } = world();
    const [first, second, third] = [decisionOf(), decisionOf({ source: 'list' }), decisionOf()];
    const fingerprint = randomUUID();
    expect(await store.earlier(first.id, fingerprint)).toBeNull();
    await store.keep(first, fingerprint);
    expect(await store.earlier(second.id, fingerprint)).toEqual(first);
    expect(await store.keep(second, fingerprint)).toEqual({ kept: first, isNew: false });
    const settled = { by: '王敏', at: new Date('2026-10-23T01:00:00Z'), note: '非本区企业' };
    await store.save({ ...first, status: 'dismissed', settled });
    expect(await store.earlier(third.id, fingerprint)).toBeNull();
    expect(await store.earlier(first.id, fingerprint)).toMatchObject({ status: 'dismissed' });
    expect(await store.keep(third, fingerprint)).toEqual({ kept: third, isNew: true });
  });

  it('lists by state, the oldest first', async () => {
    const { store } = world();
    const before = (await store.list({ statuses: ['refused'], offset: 0, limit: 1 })).total;
    const late = decisionOf({ status: 'refused', receivedAt: new Date('2026-10-24T02:00:00Z') });
    const early = decisionOf({ status: 'refused', receivedAt: new Date('2020-10-24T01:00:00Z') });
    for (const one of [late, early]) await store.keep(one, randomUUID());
    const { total, items } = await store.list({ statuses: ['refused'], offset: 0, limit: 1 });
    expect({ total, items }).toEqual({ total: before + 2, items: [early] });
  });

  it('names a waiting decision as soon as its case has moved on', async () => {
    const { store, instanceId, move } = world();
    const decision = decisionOf({ status: 'waiting', instanceId, triedVersion: 3 });
    await store.keep(decision, randomUUID());
    expect(await store.due(10)).not.toContain(decision.id);
    await move();
    expect(await store.due(10)).toContain(decision.id);
    await store.save({ ...decision, triedVersion: 4 });
    expect(await store.due(10)).not.toContain(decision.id);
  });
}
