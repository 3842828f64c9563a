import { isAtomic, type StateNode, type Transition } from './chart';
import { matchesEvent } from './interpret/matches-event';
import { inDocumentOrder, type Run } from './interpret/run';
import type { Context } from './types';

/** Transitions of active states that the event could take, innermost first, each once. */
export function candidatesFor(name: string, run: Run): Transition[] {
  const found = new Set<Transition>();
  for (const atomic of inDocumentOrder(run.active)) {
    if (!isAtomic(atomic)) continue;
    for (let state: StateNode | null = atomic; state; state = state.parent)
      for (const transition of state.on) if (matchesEvent(transition, name)) found.add(transition);
  }
  return [...found];
}

export const isPermitted = (transition: Transition, actor: Context['actor']): boolean =>
  transition.by.some((role) => actor.roles.includes(role));
