import { isDescendant, type CompiledAction, type StateNode, type Transition } from '../chart';
import { getEffectiveTargetStates, remembered } from './effective-targets';
import type { Run } from './run';

export interface EntrySet {
  readonly states: Set<StateNode>;
  /** Compound states entered by their default; their `initialDo` runs. */
  readonly byDefault: Set<StateNode>;
  /** By parent: content of a history state's default, used for want of a memory. */
  readonly historyContent: Map<StateNode, readonly CompiledAction[]>;
}

const emptyEntrySet = (): EntrySet => ({
  states: new Set(),
  byDefault: new Set(),
  historyContent: new Map(),
});

/**
 * Every state the transitions enter: targets, their ancestors inside the domain, and default descendants.
 * The domains are those found before anything was left: leaving records history, and a transition to the history of a
 * state it leaves would otherwise be entered in another domain than it was left (the standard's own text does that).
 */
export function computeEntrySet(
  transitions: readonly Transition[],
  domains: readonly (StateNode | null)[],
  run: Run,
): EntrySet {
  const set = emptyEntrySet();
  transitions.forEach(({ targets }, i) => {
    const domain = domains[i];
    if (targets && domain) enterInto(targets, domain, set, run);
  });
  return set;
}

/** The states entered when an instance begins. */
export function computeInitialEntrySet(run: Run): EntrySet {
  const set = emptyEntrySet();
  const { root } = run.chart;
  set.states.add(root);
  set.byDefault.add(root);
  enterInto(root.initial, root, set, run);
  return set;
}

function enterInto(targets: readonly StateNode[], ancestor: StateNode, set: EntrySet, run: Run): void {
  for (const target of targets) addDescendantStatesToEnter(target, set, run);
  for (const target of getEffectiveTargetStates(targets, run))
    addAncestorStatesToEnter(target, ancestor, set, run);
}

function addDescendantStatesToEnter(state: StateNode, set: EntrySet, run: Run): void {
  if (state.kind === 'history') return addRemembered(state, set, run);
  set.states.add(state);
  if (state.kind === 'compound') {
    set.byDefault.add(state);
    for (const target of state.initial) addDescendantStatesToEnter(target, set, run);
    for (const target of state.initial) addAncestorStatesToEnter(target, state, set, run);
  } else if (state.kind === 'parallel') addMissingRegions(state, set, run);
}

function addRemembered(history: StateNode, set: EntrySet, run: Run): void {
  const states = remembered(history, run);
  const targets = states ?? history.initial;
  const { parent } = history;
  if (!parent) return;
  if (!states && history.initialActions.length > 0) set.historyContent.set(parent, history.initialActions);
  for (const target of targets) addDescendantStatesToEnter(target, set, run);
  for (const target of targets) addAncestorStatesToEnter(target, parent, set, run);
}

function addAncestorStatesToEnter(state: StateNode, ancestor: StateNode, set: EntrySet, run: Run): void {
  for (let node = state.parent; node && node !== ancestor; node = node.parent) {
    set.states.add(node);
    if (node.kind === 'parallel') addMissingRegions(node, set, run);
  }
}

function addMissingRegions(parallel: StateNode, set: EntrySet, run: Run): void {
  for (const region of parallel.children)
    if (!someInside(set.states, region)) addDescendantStatesToEnter(region, set, run);
}

function someInside(states: ReadonlySet<StateNode>, region: StateNode): boolean {
  for (const state of states) if (state === region || isDescendant(state, region)) return true;
  return false;
}
