import type { Chart, Json, StateNode, TimerDef } from '@terrace/engine';
import { stateMetaOf } from '@terrace/programmes';

/** An innermost state as those see it who act there. */
export interface Leaf {
  readonly id: string;
  /** Role that has the ball; null: nobody in the house. */
  readonly holder: string | null;
  readonly uploads: boolean;
  /** Events that can be sent here, the states around it included, with the roles of people who may. */
  readonly events: ReadonlyMap<string, readonly string[]>;
}

/** What is read off a chart once for all its cases. */
export class Board {
  private readonly leaves: ReadonlyMap<string, Leaf>;
  /** Data that hold the day of a deadline: such a day lies ahead when it is entered. */
  readonly deadlineData: ReadonlySet<string>;

  constructor(readonly chart: Chart) {
    const innermost = chart.all.filter(({ kind }) => kind === 'atomic');
    this.leaves = new Map(innermost.map((state) => [state.id, leafOf(chart, state)]));
    this.deadlineData = new Set(
      timersIn(chart).flatMap(({ due }) => (isRecord(due) ? String(due['data'] ?? '') : [])),
    );
  }

  /** Null for a state with others inside, and for an end. */
  leaf(id: string): Leaf | null {
    return this.leaves.get(id) ?? null;
  }

  isBelow(id: string, outer: string): boolean {
    return this.chart.pathOf(id).includes(outer);
  }
}

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const timersIn = (chart: Chart): TimerDef[] =>
  chart.all.flatMap(({ timers }) => timers.map(({ timer }) => timer));

function leafOf(chart: Chart, state: StateNode): Leaf {
  const events = new Map<string, string[]>();
  for (let outer: StateNode | null = state; outer; outer = outer.parent)
    for (const { descriptors, by } of outer.on)
      for (const event of descriptors) {
        const people = by.filter((role) => role !== 'system');
        if (event !== '*' && people.length > 0)
          events.set(event, [...new Set([...(events.get(event) ?? []), ...people])]);
      }
  const { holder, uploads } = stateMetaOf(chart, state.id);
  return { id: state.id, holder, uploads, events };
}
