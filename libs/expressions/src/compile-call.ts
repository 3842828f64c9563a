import { compileMacro, macros } from './compile-macro';
import * as dates from './dates';
import { amountOf, compareAmounts, exact } from './exact';
import { NotAllowed, type Evaluate, type Node, type Value, type Workshop } from './node';

type Work = (...args: readonly Value[]) => Value;

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : shown(value ?? null));
const whole = (value: Value | undefined): number => Number(amountOf(value ?? null));

const shown = (value: Value): string =>
  typeof value === 'object' && !isDecimal(value) ? JSON.stringify(value) : String(value);
const isDecimal = (value: Value): boolean =>
  value !== null && typeof value === 'object' && 'toDecimalPlaces' in value;

/** Functions charts may call. None is given an unknown argument: the outcome is then unknown. */
const functions: Readonly<Record<string, Work>> = {
  size: (value = null) => (typeof value === 'string' ? [...value].length : Object.keys(value ?? {}).length),
  int: (value = null) => exact(amountOf(value)).trunc().toNumber(),
  double: (value = null) => Number(amountOf(value)),
  decimal: (value = null) => exact(amountOf(value)),
  string: (value = null) => text(value),
  dyn: (value = null) => value,
  abs: (value = null) => exact(amountOf(value)).abs(),
  min: (a = null, b = null) => (compareAmounts(amountOf(a), amountOf(b)) <= 0 ? a : b),
  max: (a = null, b = null) => (compareAmounts(amountOf(a), amountOf(b)) >= 0 ? a : b),
  date: (value) => dates.dateOf(text(value)),
  addDays: (date, days) => dates.addDays(text(date), whole(days)),
  addMonths: (date, months) => dates.addMonths(text(date), whole(months)),
  addYears: (date, years) => dates.addMonths(text(date), 12 * whole(years)),
  daysBetween: (from, to) => dates.daysBetween(text(from), text(to)),
  yearOf: (date) => dates.yearOf(text(date)),
};

const methods: Readonly<Record<string, Work>> = {
  size: (value = null) => functions.size?.(value) ?? null,
  contains: (value, part) => text(value).includes(text(part)),
  startsWith: (value, part) => text(value).startsWith(text(part)),
  endsWith: (value, part) => text(value).endsWith(text(part)),
  matches: (value, pattern) => new RegExp(text(pattern), 'u').test(text(value)),
};

export function compileCall(node: Node, shop: Workshop): Evaluate {
  const [name, args] = node.args as [string, Node[]];
  if (name === 'In') return compileIn(node, args, shop);
  if (name === 'has') return compileHas(args, shop);
  return apply(functions[name], name, args, node, shop);
}

export function compileMethod(node: Node, shop: Workshop): Evaluate {
  const [name, receiver, args] = node.args as [string, Node, Node[]];
  if (Object.hasOwn(macros, name)) return compileMacro(name, receiver, args, shop);
  return apply(methods[name], name, [receiver, ...args], node, shop);
}

function apply(
  work: Work | undefined,
  name: string,
  args: readonly Node[],
  node: Node,
  shop: Workshop,
): Evaluate {
  if (!work) throw new NotAllowed(`The function '${name}' is not available in charts`, node.start);
  const compiled = args.map((arg) => shop.compile(arg));
  return (scope, frame) => {
    const values = compiled.map((arg) => arg(scope, frame));
    return values.includes(null) ? null : work(...values);
  };
}

/** `In('state')`: a misspelt state would be false for ever, so it is refused. */
function compileIn(node: Node, args: readonly Node[], shop: Workshop): Evaluate {
  const [state] = args;
  if (!state) throw new NotAllowed('In wants a state', node.start);
  if (shop.states && state.op === 'value' && !shop.states.has(String(state.args)))
    throw new NotAllowed(`There is no state '${String(state.args)}'`, state.start);
  const name = shop.compile(state);
  return (scope, frame) => scope.isIn(String(name(scope, frame)));
}

/** `has(facts.x)` is always known: whether the value is there. */
function compileHas(args: readonly Node[], shop: Workshop): Evaluate {
  for (const arg of args) if (isDeclared(arg)) shop.recheck(arg);
  const read = args.map((arg) => shop.compile(arg));
  return (scope, frame) => read.every((arg) => arg(scope, frame) !== null);
}

/** Whether a chain of members starts at the declared facts or data. */
function isDeclared(node: Node): boolean {
  if (node.op === 'id') return node.args === 'facts' || node.args === 'data';
  return node.op === '.' && isDeclared((node.args as [Node, string])[0]);
}
