import type { StateNode, Transition } from '../chart';
import { getTransitionDomain } from './effective-targets';
import { rememberedIn, type Run } from './run';

export const domainOf = (transition: Transition, run: Run): StateNode | null =>
  transition.plan ? transition.plan.domain : getTransitionDomain(transition, rememberedIn(run));

/** Every active state that a transition with this domain leaves, in document order. */
export const computeExitSet = (domain: StateNode | null, run: Run): StateNode[] =>
  domain ? run.active.below(domain) : [];
