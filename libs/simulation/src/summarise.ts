import { dateOf } from '@terrace/deadlines';
import { groupedBy, type Text } from '@terrace/kernel';
import { stateMetaOf, timerMetaOf } from '@terrace/programmes';
import type { Life } from './life';
import type { Ledger } from './ledger';
import type { SimulationPlan } from './plan';
import type { MissedDeadline, RefusalMet, SeriesPoint, SimulationResult, Spread, StuckState } from './result';
import type { World } from './world';

const dayMs = 86_400_000;

/** What came to pass, counted. */
export function summarise(
  plan: SimulationPlan,
  { ledger }: World,
  lives: readonly Life[],
  series: readonly SeriesPoint[],
): SimulationResult {
  const { chart } = plan;
  const titleOf = (state: string): Text => stateMetaOf(chart, state).title;
  return {
    chart: { id: chart.id, version: chart.version },
    seed: plan.seed,
    from: dateOf(plan.from),
    until: dateOf(new Date(plan.until.getTime() - 1)),
    cases: lives.length,
    decided: ledger.decided,
    series,
    waits: staysBy(ledger, ({ holder }) => holder ?? '').map(({ key, ...spread }) => ({
      holder: key || null,
      ...spread,
    })),
    stays: staysBy(ledger, ({ state }) => state).map(({ key, ...spread }) => ({
      state: key,
      title: titleOf(key),
      ...spread,
    })),
    missed: missedIn(ledger),
    ends: endsIn(ledger).map((end) => ({ ...end, title: titleOf(end.state) })),
    refusals: refusalsIn(ledger),
    stuck: stuckIn(ledger).map((stuck) => ({ ...stuck, title: titleOf(stuck.state) })),
    ...(plan.histories ? { histories: historiesOf(lives) } : {}),
  };
}

/** Stays that ended are measured, those still open only counted. The most frequent come first. */
function staysBy(ledger: Ledger, keyOf: (stay: Ledger['ended'][number]) => string) {
  return grouped(ledger.ended, keyOf).map(([key, stays]) => ({
    key,
    ...spreadOf(stays.filter(({ open }) => !open).map(({ sinceMs, untilMs }) => untilMs - sinceMs)),
    open: stays.filter(({ open }) => open).length,
  }));
}

function missedIn(ledger: Ledger): MissedDeadline[] {
  return grouped(ledger.late, ({ running }) => running.name).map(([timer, late]) => {
    const { title, clause, holder } = timerMetaOf(late[0]!.running.timer);
    const spread = spreadOf(late.map(({ lateMs }) => lateMs));
    return { timer, title, clause, holder, ...spread, open: late.filter(({ open }) => open).length };
  });
}

function endsIn(ledger: Ledger): { state: string; count: number; medianDays: number }[] {
  return grouped(ledger.ends, ({ state }) => state).map(([state, ends]) => {
    const { n, medianDays } = spreadOf(ends.map(({ tookMs }) => tookMs));
    return { state, count: n, medianDays };
  });
}

function refusalsIn(ledger: Ledger): RefusalMet[] {
  return [...ledger.refusals.values()]
    .map(({ event, refusal: { id, reason, clause = null }, count, cases }) => ({
      ...{ id, event, reason, clause },
      ...{ count, cases: cases.size },
    }))
    .sort((a, b) => b.count - a.count);
}

function stuckIn(ledger: Ledger): Omit<StuckState, 'title'>[] {
  return grouped(ledger.stuck, ({ state }) => state).map(([state, stuck]) => {
    const refusals = stuck.flatMap(({ refusedBy }) => refusedBy ?? []);
    const [most] = grouped(refusals, (id) => id);
    const spread = spreadOf(stuck.map(({ sinceMs, untilMs }) => untilMs - sinceMs));
    return { state, holder: stuck[0]!.holder, ...spread, refusedBy: most?.[0] ?? null };
  });
}

/** Biggest group first; among equals, the one met first. */
const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] =>
  [...groupedBy(items, keyOf)].sort(([, a], [, b]) => b.length - a.length);

function spreadOf(timesMs: readonly number[]): Spread {
  const sorted = [...timesMs].sort((a, b) => a - b);
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const days = (ms: number): number => Math.round((ms / dayMs) * 100) / 100;
  return { n: sorted.length, medianDays: days(rank(0.5)), p90Days: days(rank(0.9)), maxDays: days(rank(1)) };
}

const historiesOf = (lives: readonly Life[]): SimulationResult['histories'] =>
  Object.fromEntries(
    lives
      .filter(({ state }) => state !== null)
      .map(({ member, decided, snapshot }) => [member.key, { decided, snapshot }]),
  );
