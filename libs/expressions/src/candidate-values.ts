import type { Value } from './node';
import { addDays } from './dates';
import { Decimal, exact, type Amount } from './exact';
import { isDay, isWritten, type Variable } from './survey';

/** Values worth trying for one variable, and whether no other value could make a difference. */
export interface Candidates {
  readonly values: readonly Value[];
  readonly exhaustive: boolean;
}

/**
 * For a variable and those it is compared with: every constant of theirs, and between, below and above the constants as
 * many values as there are variables, so that each order among them can be had.
 */
export function candidatesFor(variable: Variable, group: readonly Variable[]): Candidates {
  const { values, exhaustive } = knownValues(variable, group);
  const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  return {
    values: variable.nullable ? [...distinct, null] : distinct,
    exhaustive: exhaustive && group.every(({ open }) => !open),
  };
}

function knownValues(variable: Variable, group: readonly Variable[]): Candidates {
  if (variable.type === 'bool' || variable.type === 'state')
    return { values: [true, false], exhaustive: true };
  if (variable.type.startsWith('list')) return lists(variable);
  const constants = [...new Set(group.flatMap((one) => [...one.constants]))];
  if (constants.length > 0 && constants.every((one) => typeof one === 'boolean'))
    return { values: [true, false], exhaustive: variable.type !== 'dyn' };
  if (group.some(({ isDate }) => isDate) || areDays(constants)) return days(constants, group.length);
  if (group.some(isAmount) || constants.some((one) => typeof one !== 'string'))
    return amounts(variable, constants, group);
  return texts(constants, group.length);
}

const isAmount = ({ type, isAmount: read }: Variable): boolean => read || type === 'int';

const areDays = (constants: readonly Value[]): boolean =>
  constants.length > 0 && constants.every((one) => typeof one === 'string' && isDay(one));

const steps = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** Every selection of the members asked for; more than six are not counted out. */
function lists({ members, constants }: Variable): Candidates {
  const asked = [...members];
  const sets = asked
    .slice(0, 6)
    .reduce<Value[][]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);
  return { values: sets.reverse(), exhaustive: asked.length <= 6 && constants.size === 0 };
}

function texts(constants: readonly Value[], count: number): Candidates {
  const free = [...'甲乙丙丁戊己庚辛壬癸', ...steps(count + constants.length).map((i) => `x${String(i)}`)];
  const others = free.filter((other) => !constants.includes(other));
  return { values: [...constants, ...others.slice(0, count)], exhaustive: true };
}

function days(constants: readonly Value[], count: number): Candidates {
  const known = constants.filter((one): one is string => typeof one === 'string' && isDay(one));
  const around = (known.length > 0 ? known : ['2026-01-01']).flatMap((day) => [
    day,
    ...steps(count).flatMap((i) => [addDays(day, i), addDays(day, -i)]),
  ]);
  return { values: around, exhaustive: known.length === constants.length };
}

function amounts(variable: Variable, constants: readonly Value[], group: readonly Variable[]): Candidates {
  const known = constants.filter(isNumber).map(exact);
  const sorted = (known.length > 0 ? known : [new Decimal(0)]).sort((a, b) => a.comparedTo(b));
  const whole = variable.type === 'int';
  const values = whole ? wholeAround(sorted, group.length) : around(sorted, group.length);
  const write = variable.type === 'string' ? (one: Decimal) => one.toFixed() : plainNumber;
  const alike = group.every((one) => (one.type === 'int') === whole);
  return { values: values.map(write), exhaustive: alike && known.length === constants.length };
}

const isNumber = (one: Value): one is Amount =>
  typeof one === 'number' || Decimal.isDecimal(one) || (typeof one === 'string' && isWritten(one));

const wholeAround = (sorted: readonly Decimal[], count: number): Decimal[] =>
  sorted.flatMap((one) => [
    ...(one.isInteger() ? [one] : []),
    ...steps(count).map((i) => one.floor().plus(i)),
    ...steps(count).map((i) => one.ceil().minus(i)),
  ]);

function around(sorted: readonly Decimal[], count: number): Decimal[] {
  const gaps = sorted.flatMap((one, i) => {
    const next = sorted[i + 1];
    const width = next ? next.minus(one).dividedBy(count + 1) : new Decimal(1);
    return steps(count).map((step) => one.plus(width.times(step)));
  });
  return [...sorted, ...gaps, ...steps(count).map((i) => sorted[0]!.minus(i))];
}

const plainNumber = (one: Decimal): number | string =>
  one.isInteger() && Number.isSafeInteger(one.toNumber()) ? one.toNumber() : one.toFixed();
