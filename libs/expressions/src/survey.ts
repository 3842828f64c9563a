import type { Declarations } from '@terrace/engine';
import { literalOf } from './compile-node';
import { isNull } from './compile-comparison';
import { chainOf, nodesIn, operands, type Node, type Value } from './node';

/** Something a condition reads, named by its path, and what it is held against. */
export interface Variable {
  readonly name: string;
  /** Declared type; `dyn` for what an event carries; `state` for `In(…)`. */
  readonly type: string;
  readonly constants: Set<Value>;
  /** Other variables it is compared with. */
  readonly peers: Set<string>;
  /** Constants looked for in it, as a list. */
  readonly members: Set<Value>;
  /** Whether it matters that it may not be known. */
  nullable: boolean;
  /** Read as a day: compared with one, or given to `date(…)`. */
  isDate: boolean;
  /** Read as an amount: given to `decimal(…)`. */
  isAmount: boolean;
  /** Used in a way whose cases cannot be counted out: trying values may find something, but never rules anything out. */
  open: boolean;
}

/** Notes which variables a condition reads and which values of each can make a difference to it. */
export class Survey {
  readonly variables = new Map<string, Variable>();

  constructor(private readonly declarations: Declarations) {}

  /** Names of the variables this condition reads. */
  read(node: Node, source: string): string[] {
    const read = new Reading(this.variables, this.declarations, source);
    read.condition(node);
    return [...read.names];
  }
}

const comparisons = ['<', '<=', '>', '>=', '==', '!='];

class Reading {
  readonly names = new Set<string>();

  constructor(
    private readonly variables: Map<string, Variable>,
    private readonly declarations: Declarations,
    private readonly source: string,
  ) {}

  condition(node: Node): void {
    if (node.op === '&&' || node.op === '||') return operands(node).forEach((part) => this.condition(part));
    if (node.op === '!_') return this.condition(node.args as Node);
    if (node.op === '?:') return (node.args as Node[]).forEach((part) => this.condition(part));
    if (node.op === 'value') return;
    if (comparisons.includes(node.op)) return this.comparison(node);
    if (node.op === 'in') return this.membership(node);
    if (node.op === 'call') return this.call(node);
    if (this.variable(node)) return;
    this.anythingIn(node);
  }

  private comparison(node: Node): void {
    const [left, right] = operands(node).map((side) => this.side(side)) as [Side, Side];
    const ordered = node.op !== '==' && node.op !== '!=';
    if (left.variable && right.variable) this.pair(left.variable, right.variable);
    else if (left.variable && right.constant) this.against(left.variable, right.constant.value, ordered);
    else if (right.variable && left.constant) this.against(right.variable, left.constant.value, ordered);
    else if (!left.constant || !right.constant) this.anythingIn(node);
  }

  private pair(a: Variable, b: Variable): void {
    a.peers.add(b.name);
    b.peers.add(a.name);
  }

  private against(variable: Variable, constant: Value, ordered: boolean): void {
    if (constant === null) variable.nullable = true;
    else variable.constants.add(constant);
    if (typeof constant === 'string' && ordered && !isDay(constant) && !isWritten(constant))
      variable.open = true;
  }

  /** A side of a comparison, without what only tells how to read it. */
  private side(node: Node): Side {
    if (isNull(node)) return { constant: { value: null } };
    if (node.op === 'value') return { constant: { value: literalOf(node, this.source) } };
    if (node.op === '-_' && (node.args as Node).op === 'value')
      return { constant: { value: negated(literalOf(node.args as Node, this.source)) } };
    if (node.op === 'call') {
      const [name, args] = node.args as [string, Node[]];
      const inner = args[0] && (name === 'decimal' || name === 'date') ? this.side(args[0]) : {};
      if (inner.variable && name === 'date') inner.variable.isDate = true;
      if (inner.variable && name === 'decimal') inner.variable.isAmount = true;
      return inner;
    }
    const variable = this.variable(node);
    return variable ? { variable } : {};
  }

  private membership(node: Node): void {
    const [item, holder] = operands(node);
    const found = this.side(item);
    const constants =
      holder.op === 'list' ? (holder.args as Node[]).map((one) => this.side(one).constant) : null;
    if (found.variable && constants?.every((one) => one !== undefined)) {
      for (const { value } of constants) this.against(found.variable, value, false);
      return;
    }
    const list = found.constant && this.variable(holder);
    if (list && /^list/.test(list.type)) list.members.add(found.constant?.value ?? null);
    else this.anythingIn(node);
  }

  private call(node: Node): void {
    const [name, args] = node.args as [string, Node[]];
    const [first] = args;
    if (name === 'In' && first?.op === 'value') return void this.note(`In(${String(first.args)})`, 'state');
    const variable = name === 'has' && first ? this.variable(first) : undefined;
    if (variable) variable.nullable = true;
    else this.anythingIn(node);
  }

  /** A part whose cases cannot be counted out: everything read in it is tried with every constant in it. */
  private anythingIn(node: Node): void {
    const parts = [...within(node)];
    const constants = parts.filter(({ op }) => op === 'value').map((part) => literalOf(part, this.source));
    for (const part of parts) {
      const variable = this.variable(part);
      if (!variable) continue;
      variable.open = true;
      for (const constant of constants) if (constant !== null) variable.constants.add(constant);
    }
  }

  private variable(node: Node): Variable | undefined {
    const path = pathOf(node);
    return path ? this.note(path, this.typeOf(path)) : undefined;
  }

  private typeOf(path: string): string {
    const [root, ...rest] = path.split('.');
    const name = rest.join('.');
    if (root === 'facts') return this.declarations.facts[name] ?? 'dyn';
    if (root === 'data') return this.declarations.data[name] ?? 'dyn';
    if (path === 'actor.roles') return 'list';
    return path === 'actor.id' || path === 'event.name' ? 'string' : 'dyn';
  }

  private note(name: string, type: string): Variable {
    this.names.add(name);
    const known = this.variables.get(name);
    if (known) return known;
    const variable: Variable = {
      name,
      type,
      constants: new Set(),
      peers: new Set(),
      members: new Set(),
      nullable: false,
      isDate: type === 'date',
      isAmount: type === 'decimal',
      open: type === 'map',
    };
    this.variables.set(name, variable);
    return variable;
  }
}

interface Side {
  readonly variable?: Variable;
  readonly constant?: { readonly value: Value };
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
export const isWritten = (text: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(text);

const negated = (value: Value): Value =>
  typeof value === 'number' ? -value : typeof value === 'string' ? `-${value}` : value;

const roots = ['facts', 'data', 'event', 'actor'];

/** The longest chain of members from `facts`, `data`, `event` or `actor`, by dots. */
function pathOf(node: Node): string | null {
  const chain = node.op === '.' ? chainOf(node) : null;
  return chain && roots.includes(chain[0] ?? '') ? chain.join('.') : null;
}

/** The node and all below it; a chain of members counts as one. */
function* within(node: Node): Generator<Node> {
  yield node;
  if (pathOf(node) !== null) return;
  for (const inner of nodesIn(node.args)) yield* within(inner);
}
