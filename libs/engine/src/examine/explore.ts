import type { Chart, StateNode, Transition } from '../chart';
import type { Run } from '../interpret/run';
import { abstractChart } from './abstract-chart';
import { Choices } from './choices';
import { standingOf, type Standing } from './standing';
import { Walker, type Heard, type Step } from './walker';

/** A step from one standing to another; transitions are those of the chart itself, not of its abstraction. */
export interface Edge {
  readonly to: Spot;
  readonly transitions: readonly Transition[];
  /** Whether an event from outside brought it about. */
  readonly outside: boolean;
  readonly event: string | null;
}

/** A standing that was met. */
export interface Spot {
  readonly standing: Standing;
  /** Its active states as the chart itself has them. */
  readonly active: readonly StateNode[];
  readonly edges: Edge[];
  /** Nothing goes on by itself here: the instance waits. */
  settled: boolean;
}

export interface Exploration {
  readonly spots: readonly Spot[];
  /** False: the bound was met, something may have been missed. */
  readonly complete: boolean;
  /** Ids of states entered, and of states left. */
  readonly entered: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  readonly taken: ReadonlySet<Transition>;
  /** Internal events that were served: whether any state ever handled them. */
  readonly heard: ReadonlyMap<string, boolean>;
}

/** An instance with more internal events waiting raises without end, or might as well. */
const mostWaiting = 16;

/** Goes breadth first wherever the chart can go, until `limit` standings have been met. */
export function explore(chart: Chart, neverHolds: ReadonlySet<Transition>, limit: number): Exploration {
  const choices = new Choices();
  const { chart: abstract, original, faithful } = abstractChart(chart, choices, neverHolds);
  const walker = new Walker(abstract, choices);
  const map = new SpotMap(limit, original, chart.all);
  let whole = faithful && walker.begin((run) => void map.reach(run));
  for (const spot of map.spots) {
    if (spot.standing.done) continue;
    if (!walker.goOn(spot.standing, (step, heard) => map.goneOn(spot, step, heard))) whole = false;
    if (spot.settled && !walker.receiveEach(spot.standing, (step) => map.add(spot, step, true)))
      whole = false;
  }
  return { ...map, spots: map.spots, complete: whole && !map.cutShort };
}

class SpotMap {
  readonly spots: Spot[] = [];
  readonly entered = new Set<string>();
  readonly left = new Set<string>();
  readonly taken = new Set<Transition>();
  readonly heard = new Map<string, boolean>();
  cutShort = false;
  private readonly byKey = new Map<string, Spot>();

  constructor(
    private readonly limit: number,
    private readonly original: ReadonlyMap<Transition, Transition>,
    /** Of the chart itself, by their order. */
    private readonly states: readonly StateNode[],
  ) {}

  goneOn(from: Spot, step: Step, heard: Heard | null): void {
    if (heard) this.heard.set(heard.name, heard.handled || (this.heard.get(heard.name) ?? false));
    const waits = step.transitions.length === 0 && step.event === null && step.run.internal.length === 0;
    if (waits) from.settled = true;
    else this.add(from, step, false);
  }

  add(from: Spot, { run, transitions, event }: Step, outside: boolean): void {
    const real = transitions.map((transition) => this.original.get(transition)!);
    for (const transition of real) this.taken.add(transition);
    const to = this.reach(run);
    if (to) from.edges.push({ to, transitions: real, outside, event });
  }

  /** The spot where the run stands; null when there is no more room. */
  reach(run: Run): Spot | null {
    for (const id of run.entered) this.entered.add(id);
    for (const id of run.left) this.left.add(id);
    const standing = standingOf(run);
    const known = this.byKey.get(standing.key);
    if (known) return known;
    if (this.spots.length >= this.limit || standing.internal.length > mostWaiting) {
      this.cutShort = true;
      return null;
    }
    const active = standing.active.map(({ order }) => this.states[order]!);
    const spot: Spot = { standing, active, edges: [], settled: false };
    this.byKey.set(standing.key, spot);
    this.spots.push(spot);
    return spot;
  }
}

export const idsOf = (active: readonly StateNode[]): string[] =>
  active.flatMap(({ id, parent }) => (parent ? [id] : []));
