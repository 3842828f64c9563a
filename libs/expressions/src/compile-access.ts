import { operands, type Evaluate, type Node, type Value, type Workshop } from './node';

/** The member of a map or list, or null when it is not there. */
export function memberOf(holder: Value, key: string | number): Value {
  if (holder === null || typeof holder !== 'object') return null;
  return Object.hasOwn(holder, key) ? ((holder as Readonly<Record<string, Value>>)[key] ?? null) : null;
}

/**
 * Reads one member, in half the time of `memberOf`: a plain read, where no object has such a member by birth. A function
 * is a member by birth of a list.
 */
export function memberReader(key: string): (holder: Value) => Value {
  if (key in Object.prototype) return (holder) => memberOf(holder, key);
  return (holder) => {
    if (holder === null || typeof holder !== 'object') return null;
    const value = (holder as Readonly<Record<string, unknown>>)[key];
    return value === undefined || typeof value === 'function' ? null : (value as Value);
  };
}

export function compileIdentifier(node: Node, shop: Workshop): Evaluate {
  const name = String(node.args);
  switch (name) {
    case 'facts':
      return (scope, frame) => bound(frame, name) ?? scope.facts;
    case 'data':
      return (scope, frame) => bound(frame, name) ?? scope.data;
    case 'actor':
      return (scope, frame) => bound(frame, name) ?? scope.actor;
    case 'event':
      shop.noteEvent();
      return (scope, frame) => bound(frame, name) ?? scope.event;
    default:
      return (_, frame) => bound(frame, name) ?? null;
  }
}

function bound(frame: Parameters<Evaluate>[1], name: string): Value | undefined {
  for (let at = frame; at; at = at.outer) if (at.name === name) return at.value;
  return undefined;
}

export function compileAccess(node: Node, shop: Workshop): Evaluate {
  const [holder, key] = node.args as [Node, string];
  const path = pathFrom(holder, [key]);
  if (path) return compilePath(path);
  const read = shop.compile(holder);
  const member = memberReader(key);
  return (scope, frame) => member(read(scope, frame));
}

/** Keys below `facts` or `data`, or null when the chain starts elsewhere. */
export function pathFrom(node: Node, below: readonly string[]): readonly string[] | null {
  if (node.op === 'id') return node.args === 'facts' || node.args === 'data' ? [node.args, ...below] : null;
  if (node.op !== '.') return null;
  const [holder, key] = node.args as [Node, string];
  return pathFrom(holder, [key, ...below]);
}

/** The common case, a declared fact: walked without a closure per step. */
function compilePath([root, ...keys]: readonly string[]): Evaluate {
  const readers = keys.map(memberReader);
  const fromFacts = root === 'facts';
  const [first, second] = readers;
  if (first && second && readers.length === 2)
    return (scope) => second(first(fromFacts ? scope.facts : scope.data));
  return (scope) =>
    readers.reduce<Value>((holder, read) => read(holder), fromFacts ? scope.facts : scope.data);
}

export function compileIndex(node: Node, shop: Workshop): Evaluate {
  const [holder, key] = operands(node).map((operand) => shop.compile(operand));
  return (scope, frame) => {
    const at = key?.(scope, frame) ?? null;
    return typeof at === 'string' || typeof at === 'number'
      ? memberOf(holder?.(scope, frame) ?? null, at)
      : null;
  };
}
