import type { Declarations, Json, Witness } from '@terrace/engine';
import { candidatesFor, type Candidates } from './candidate-values';
import { environmentFor } from './environment';
import { operands, type Evaluate, type Node } from './node';
import { Stage } from './stage';
import { Survey, type Variable } from './survey';
import { openWorkshop } from './workshop';

/** A condition none of whose parts is a condition of its own: what `&&` joins is taken apart. */
interface Part {
  readonly holds: Evaluate;
  readonly reads: readonly string[];
}

/** Conditions tried before the search is given up. */
const mostTries = 50_000;

/**
 * Values under which all the conditions hold. Parts that read nothing in common are searched one after another, so the
 * product of their values is never formed.
 */
export function witness(conditions: readonly string[], declarations: Declarations): Witness {
  const survey = new Survey(declarations);
  const parts = conditions.flatMap((source) => partsOf(source, declarations, survey));
  const values: Record<string, Json> = {};
  let sure = true;
  for (const together of connected(parts, survey.variables)) {
    const found = new Search(together, survey.variables).run();
    if (found.kind === 'none') return found;
    if (found.kind === 'unknown') sure = false;
    else Object.assign(values, found.values);
  }
  return sure ? { kind: 'found', values } : { kind: 'unknown' };
}

function partsOf(source: string, declarations: Declarations, survey: Survey): Part[] {
  const parsed = environmentFor(declarations).parse(source);
  parsed.check();
  const shop = openWorkshop(source, declarations, () => undefined);
  return conjuncts(parsed.ast as unknown as Node).map((node) => ({
    holds: shop.compile(node),
    reads: survey.read(node, source),
  }));
}

const conjuncts = (node: Node): Node[] => (node.op === '&&' ? operands(node).flatMap(conjuncts) : [node]);

/** Parts that share a variable, or variables compared with one another, in groups. */
function connected(parts: readonly Part[], variables: ReadonlyMap<string, Variable>): Part[][] {
  const groups: { parts: Part[]; names: Set<string> }[] = [];
  for (const part of parts) {
    const names = new Set(part.reads.flatMap((name) => [name, ...(variables.get(name)?.peers ?? [])]));
    const joined = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      parts: [...joined.flatMap((group) => group.parts), part],
      names: new Set([...joined.flatMap((group) => [...group.names]), ...names]),
    });
  }
  return groups.map((group) => group.parts);
}

/** Gives the variables values one after another and turns back as soon as a part fails that reads no others. */
class Search {
  private readonly stage = new Stage();
  private readonly names: readonly string[];
  private readonly candidates: readonly Candidates[];
  /** Parts to judge once the variable of that place has its value. */
  private readonly due: readonly (readonly Part[])[];
  private tries = 0;

  constructor(parts: readonly Part[], variables: ReadonlyMap<string, Variable>) {
    this.names = [...new Set(parts.flatMap(({ reads }) => reads))];
    this.candidates = this.names.map((name) => candidatesFor(variables.get(name)!, peersOf(name, variables)));
    const lastOf = ({ reads }: Part): number =>
      Math.max(0, ...reads.map((name) => this.names.indexOf(name) + 1));
    this.due = [0, ...this.names.map((_, i) => i + 1)].map((place) =>
      parts.filter((part) => lastOf(part) === place),
    );
  }

  run(): Witness {
    if (this.from(0)) return { kind: 'found', values: this.stage.told(this.names) };
    const exhausted = this.tries < mostTries && this.candidates.every(({ exhaustive }) => exhaustive);
    return { kind: exhausted && !this.stage.nested ? 'none' : 'unknown' };
  }

  private from(place: number): boolean {
    if (!(this.due[place] ?? []).every((part) => this.holds(part))) return false;
    const name = this.names[place];
    if (name === undefined) return true;
    for (const value of this.candidates[place]?.values ?? []) {
      if (this.tries >= mostTries) return false;
      this.stage.set(name, value);
      if (this.from(place + 1)) return true;
    }
    return false;
  }

  private holds({ holds }: Part): boolean {
    this.tries++;
    try {
      return holds(this.stage.scope, null) === true;
    } catch {
      return false;
    }
  }
}

/** The variable and all it is compared with, directly or by way of others. */
function peersOf(name: string, variables: ReadonlyMap<string, Variable>): Variable[] {
  const names = new Set([name]);
  for (const one of names) for (const peer of variables.get(one)?.peers ?? []) names.add(peer);
  return [...names].map((one) => variables.get(one)!);
}
