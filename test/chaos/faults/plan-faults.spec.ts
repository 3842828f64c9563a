import { faultKinds } from './fault';
import { planFaults, type PlanWish } from './plan-faults';

const wish: PlanWish = { seed: 7, backend: 'redis', lastingMs: 60_000, gapMs: 1_500, only: null };

describe('the plan of faults', () => {
  it('is the same for the same seed and another for another', () => {
    expect(planFaults(wish)).toEqual(planFaults(wish));
    expect(planFaults({ ...wish, seed: 8 })).not.toEqual(planFaults(wish));
  });

  it('has every kind before any comes again', () => {
    const kinds = planFaults(wish).map(({ kind }) => kind);
    expect(new Set(kinds.slice(0, faultKinds.length)).size).toBe(faultKinds.length);
  });

  it('kills no Redis where there is none', () => {
    const kinds = planFaults({ ...wish, backend: 'postgres' }).map(({ kind }) => kind);
    expect(kinds).not.toContain('kill-redis');
  });

  it('keeps to one kind when asked to, within its time', () => {
    const faults = planFaults({ ...wish, only: 'clock' });
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['clock']));
    expect(faults.every(({ atMs }) => atMs < wish.lastingMs)).toBe(true);
  });
});
