import type { Chart, StateNode, Transition } from '../chart';
import type { Declarations } from '../expressions-port';
import { matchesEvent } from '../interpret/matches-event';
import type { ChartDef } from '../types';

export class FinishedChart implements Chart {
  readonly id: string;
  readonly version: number;
  readonly all: readonly StateNode[];
  readonly invokes: boolean;
  readonly dataNames: readonly string[];
  /** Event names the chart writes out: only for these are candidates kept, so that no sender can fill the memory. */
  private readonly names = new Set<string>();
  /** By state order. */
  private readonly kept: Map<string, readonly Transition[]>[] = [];

  constructor(
    readonly def: ChartDef,
    readonly root: StateNode,
    readonly states: ReadonlyMap<string, StateNode>,
    readonly declarations: Declarations,
  ) {
    this.id = def.id;
    this.version = def.version;
    this.dataNames = Object.keys(declarations.data);
    this.all = [root, ...states.values()];
    this.invokes = this.all.some((state) => state.invokes.length > 0);
    for (const state of this.all)
      for (const { descriptors } of state.on) for (const name of descriptors) this.names.add(name);
  }

  candidatesOf(state: StateNode, event: string): readonly Transition[] {
    const kept = this.kept[state.order]?.get(event);
    if (kept) return kept;
    const found: Transition[] = [];
    for (let node: StateNode | null = state; node; node = node.parent)
      for (const transition of node.on) if (matchesEvent(transition, event)) found.push(transition);
    if (this.names.has(event)) (this.kept[state.order] ??= new Map()).set(event, found);
    return found;
  }

  pathOf(state: string): readonly string[] {
    const path: string[] = [];
    for (let node = this.states.get(state) ?? null; node?.parent; node = node.parent) path.unshift(node.id);
    return path;
  }
}
