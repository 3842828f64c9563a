import type { HistoryEntry } from '@terrace/workflow';
import { correctionsOf } from './open-corrections';

const entry = (seq: number, change: Partial<HistoryEntry>): HistoryEntry => ({
  id: String(seq),
  instanceId: 'i',
  seq,
  name: 'event',
  data: {},
  actor: { id: 'o', name: '周敏', roles: ['officer'], enterpriseId: null },
  at: new Date('2026-05-04T01:00:00.000Z'),
  idempotencyKey: '',
  left: [],
  entered: [],
  note: null,
  previousHash: '',
  hash: '',
  ...change,
});

const returned = entry(3, {
  data: {
    corrections: [
      { slot: 'D2', text: '营业执照须为最新版本' },
      { field: 'techField', text: '技术领域应填至三级' },
    ],
  },
});
const company = { id: 'c', name: '企业', roles: ['enterprise'], enterpriseId: 'e' } as const;

describe('a correction', () => {
  it('stands until its document has a newer version or its field is filled in again', () => {
    const old = { slot: 'D2', uploadedAt: '2026-05-01T00:00:00.000Z' };
    const fresh = { slot: 'D2', uploadedAt: '2026-05-05T00:00:00.000Z' };
    const answer = entry(5, { actor: company, data: { techField: '八（二）' } });
    const answered = (...given: Parameters<typeof correctionsOf>) =>
      correctionsOf(...given).map((one) => one.answered);
    expect(answered([returned], [old])).toEqual([false, false]);
    expect(answered([returned], [old, fresh])).toEqual([true, false]);
    expect(answered([returned, answer], [old])).toEqual([false, true]);
  });

  it('keeps who asked for it, and is not answered by the bureau', () => {
    const note = entry(5, { data: { techField: '八（二）' } });
    expect(correctionsOf([returned, note], [])).toMatchObject([
      { slot: 'D2', field: null, by: '周敏', answered: false },
      { slot: null, field: 'techField', by: '周敏', answered: false },
    ]);
  });
});
