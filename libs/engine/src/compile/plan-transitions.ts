import type { Plan, StateNode, Transition } from '../chart';
import { computeEntrySet } from '../interpret/compute-entry-set';
import { getTransitionDomain, type Remembered } from '../interpret/effective-targets';
import type { Draft } from './index-states';

/** Works out once what can be: for most transitions what they leave and enter never changes. */
export function planTransitions(states: readonly Draft[]): void {
  for (const state of states) {
    state.eventless = [...state.always, ...(state.parent?.eventless ?? [])];
    for (const transition of [...state.on, ...state.always])
      (transition as { -readonly [K in keyof Transition]: Transition[K] }).plan = planOf(transition);
  }
}

function planOf(transition: Transition): Plan | null {
  let asked = false;
  const nothingRemembered: Remembered = () => {
    asked = true;
    return null;
  };
  const domain: StateNode | null = getTransitionDomain(transition, nothingRemembered);
  const entries = computeEntrySet([transition], [domain], nothingRemembered);
  return asked ? null : { domain, entries };
}
