import { isDescendant, type StateNode, type Transition } from '../chart';
import { getTransitionDomain } from './effective-targets';
import type { Run } from './run';

/** Every active state the transitions leave. */
export function computeExitSet(transitions: readonly Transition[], run: Run): Set<StateNode> {
  const exits = new Set<StateNode>();
  for (const transition of transitions) {
    const domain = getTransitionDomain(transition, run);
    if (domain) for (const state of run.active) if (isDescendant(state, domain)) exits.add(state);
  }
  return exits;
}
