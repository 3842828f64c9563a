import { type Evaluate, type Node, type Value, type Workshop } from './node';

/** What a macro makes of its items and what the body says of each. */
type Fold = (items: readonly Value[], judge: (item: Value) => Value) => Value;

/** Unknown answers count neither way: `exists` needs one known yes, `all` falls at one known no. */
export const macros: Readonly<Record<string, Fold>> = {
  exists: (items, judge) => settle(items.map(judge), true),
  all: (items, judge) => settle(items.map(judge), false),
  exists_one: (items, judge) => items.filter((item) => judge(item) === true).length === 1,
  filter: (items, judge) => items.filter((item) => judge(item) === true),
  map: (items, judge) => items.map(judge),
};

function settle(answers: readonly Value[], decisive: boolean): Value {
  if (answers.includes(decisive)) return decisive;
  return answers.includes(null) ? null : !decisive;
}

export function compileMacro(name: string, receiver: Node, args: readonly Node[], shop: Workshop): Evaluate {
  const fold = macros[name];
  const items = shop.compile(receiver);
  const variable = String(args[0]?.args);
  const bodies = args.slice(1).map((arg) => shop.compile(arg));
  const body = bodies.at(-1);
  const condition = bodies.length > 1 ? bodies[0] : undefined;
  return (scope, frame) => {
    const holder = items(scope, frame);
    if (holder === null || !fold || !body) return null;
    const inside = (value: Value) => ({ name: variable, value, outer: frame });
    const all: readonly Value[] = Array.isArray(holder) ? holder : Object.keys(holder);
    const kept = condition ? all.filter((item) => condition(scope, inside(item)) === true) : all;
    return fold(kept, (item) => body(scope, inside(item)));
  };
}
