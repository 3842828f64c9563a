import type { StateNode, Transition } from '../chart';
import type { TransitionDef } from '../types';
import { compileActions, compileGuard, type Desk } from './compile-content';
import type { Draft, Index } from './index-states';
import type { Path } from './problem';
import { resolveTargets } from './resolve-targets';

/** Whoever is not named may not send: an event without `by` comes from the machine only. */
const systemOnly: readonly string[] = ['system'];

export function compileTransitions(state: Draft, index: Index, desk: Desk): void {
  state.on = Object.entries(state.def.on ?? {}).flatMap(([key, value]) =>
    compileList(value, descriptorsOf(key), state, [...state.path, 'on', key], index, desk),
  );
  if (state.def.always)
    state.always = compileList(state.def.always, [], state, [...state.path, 'always'], index, desk);
  for (const transition of state.always) checkEventless(transition, state, desk);
}

const descriptorsOf = (key: string): string[] =>
  key
    .trim()
    .split(/\s+/)
    .map((descriptor) => descriptor.replace(/\.\*$/, ''));

function compileList(
  value: TransitionDef | readonly TransitionDef[],
  descriptors: readonly string[],
  source: StateNode,
  path: Path,
  index: Index,
  desk: Desk,
): Transition[] {
  const many = isMany(value);
  return (many ? value : [value]).map((def, i) =>
    compileTransition(def, descriptors, source, many ? [...path, i] : path, index, desk),
  );
}

const isMany = (value: TransitionDef | readonly TransitionDef[]): value is readonly TransitionDef[] =>
  Array.isArray(value);

function compileTransition(
  def: TransitionDef,
  descriptors: readonly string[],
  source: StateNode,
  path: Path,
  index: Index,
  desk: Desk,
): Transition {
  return {
    def,
    source,
    descriptors,
    targets:
      def.target === undefined ? null : resolveTargets(def.target, [...path, 'target'], index, desk.problems),
    internal: def.internal ?? false,
    guard: compileGuard(def.guard, [...path, 'guard'], desk),
    actions: compileActions(def.do, [...path, 'do'], desk),
    by: def.by ?? systemOnly,
    plan: null,
  };
}

function checkEventless(transition: Transition, state: Draft, desk: Desk): void {
  const path = [...state.path, 'always'];
  if (transition.def.by)
    desk.problems.add(path, "An 'always' transition is taken by itself, nobody sends it.", "Remove 'by'.");
  const changes = transition.targets !== null && !transition.targets.includes(state);
  if (!changes && transition.guard.length === 0)
    desk.problems.add(
      path,
      `This 'always' of '${state.id}' would be taken again and again.`,
      'Give it another target or a guard.',
    );
}
