import type { Json } from '@terrace/engine';
import { Decimal } from 'decimal.js';
import type { CasesCount, Count, Where } from '../indicator';
import type { KnownWorld } from '../known-world';
import { stepOn, type LoggedCase, type Step } from '../logged-case';
import { oncePerEnterprise, tallyOf, type Counted, type Tally } from '../reading';

/** Cases that stand in one of the states when the day is over, or that reached one within its year. */
export function countCases(count: CasesCount, world: KnownWorld, on: string): Tally {
  const cases = world.casesOf(count.chart);
  const find = count.kind === 'standing' ? standing : reached;
  const counted = cases.flatMap((each) => {
    const step = find(each, count, on);
    return step ? [countedBy(each, step)] : [];
  });
  return tallyOf(count.per === 'enterprise' ? oncePerEnterprise(counted) : counted);
}

/** Acts of the year up to the day, the first of each case; or what they add up to. */
export function countEvents(
  { chart, event, where, sum }: Extract<Count, { kind: 'events' }>,
  world: KnownWorld,
  on: string,
): Tally {
  const done = world.casesOf(chart).flatMap((each) => {
    const step = each.steps.find(
      (act) => act.event === event && isInYear(act.on, on) && holds(where, act.given),
    );
    return step ? [{ ...countedBy(each, step), amount: sum ? amountOf(step.given[sum]) : null }] : [];
  });
  if (!sum) return tallyOf(done);
  return { ...tallyOf(done), value: addUp(done) };
}

/** Since when it stands there: the last time it came in. */
function standing(each: LoggedCase, { states, where }: CasesCount, on: string): Step | null {
  const now = stepOn(each, on);
  if (!now || !isIn(now.configuration, states) || !holds(where, now.data)) return null;
  const past = each.steps.slice(0, each.steps.indexOf(now) + 1);
  const outside = past.findLastIndex(({ configuration }) => !isIn(configuration, states));
  return past[outside + 1] ?? now;
}

function reached(each: LoggedCase, { states, where }: CasesCount, on: string): Step | null {
  return (
    each.steps.find(
      (step) => isIn(step.entered, states) && isInYear(step.on, on) && holds(where, step.data),
    ) ?? null
  );
}

export const isIn = (configuration: readonly string[], states: readonly string[]): boolean =>
  configuration.some((state) => states.includes(state));

export const isInYear = (day: string, on: string): boolean => day <= on && day.slice(0, 4) === on.slice(0, 4);

const holds = (where: Where | undefined, data: Readonly<Record<string, Json>>): boolean =>
  Object.entries(where ?? {}).every(([field, values]) => values.includes(String(data[field] ?? '')));

const countedBy = ({ id, enterpriseId }: LoggedCase, { on }: Step): Counted => ({
  enterpriseId,
  caseId: id,
  since: on,
  amount: null,
});

const amountOf = (value: Json | undefined): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '0';

export const addUp = (counted: readonly Counted[]): string =>
  counted.reduce((total, { amount }) => total.plus(amount ?? 0), new Decimal(0)).toFixed();
