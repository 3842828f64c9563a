import { isDescendant, type StateNode, type Transition } from '../chart';

/** What a history state remembers, or null when its parent was never left. */
export type Remembered = (history: StateNode) => readonly StateNode[] | null;

/** The states a transition really leads to: history states are replaced by what they remember. */
export function getEffectiveTargetStates(targets: readonly StateNode[], remembered: Remembered): StateNode[] {
  const effective = new Set<StateNode>();
  for (const target of targets) {
    if (target.kind !== 'history') effective.add(target);
    else
      for (const state of remembered(target) ?? getEffectiveTargetStates(target.initial, remembered))
        effective.add(state);
  }
  return [...effective];
}

/** The state inside which a transition exits and enters; null for a transition without targets. */
export function getTransitionDomain(
  transition: Pick<Transition, 'source' | 'targets' | 'internal'>,
  remembered: Remembered,
): StateNode | null {
  if (transition.targets === null) return null;
  const { source } = transition;
  if (source.parent === null) return source;
  const targets = getEffectiveTargetStates(transition.targets, remembered);
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
