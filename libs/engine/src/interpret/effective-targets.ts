import { isDescendant, type StateNode, type Transition } from '../chart';
import { stateOf, type Run } from './run';

/** The states a transition really leads to: history states are replaced by what they remember. */
export function getEffectiveTargetStates(targets: readonly StateNode[], run: Run): StateNode[] {
  const effective = new Set<StateNode>();
  for (const target of targets) {
    if (target.kind !== 'history') effective.add(target);
    else
      for (const state of remembered(target, run) ?? getEffectiveTargetStates(target.initial, run))
        effective.add(state);
  }
  return [...effective];
}

/** What a history state remembers, or null when its parent was never left. */
export function remembered(history: StateNode, run: Run): readonly StateNode[] | null {
  if (!Object.hasOwn(run.history, history.id)) return null;
  return (run.history[history.id] ?? []).map((id) => stateOf(run.chart, id));
}

/** The state inside which a transition exits and enters; null for a transition without targets. */
export function getTransitionDomain(transition: Transition, run: Run): StateNode | null {
  if (transition.targets === null) return null;
  const { source } = transition;
  if (source.parent === null) return source;
  const targets = getEffectiveTargetStates(transition.targets, run);
  if (
    transition.internal &&
    source.kind === 'compound' &&
    targets.every((target) => isDescendant(target, source))
  )
    return source;
  return findLCCA(source, targets);
}

/** Least common compound ancestor of the source and its targets; at the latest the chart itself. */
function findLCCA(source: StateNode, targets: readonly StateNode[]): StateNode {
  let ancestor = source.parent;
  while (ancestor?.parent) {
    const candidate: StateNode = ancestor;
    if (candidate.kind === 'compound' && targets.every((target) => isDescendant(target, candidate)))
      return candidate;
    ancestor = candidate.parent;
  }
  return ancestor ?? source;
}
