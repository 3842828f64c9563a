import { isDescendant, type CompiledAction, type Entry, type StateNode, type Transition } from '../chart';
import { getEffectiveTargetStates, type Remembered } from './effective-targets';
import { inDocumentOrder } from './run';

interface EntrySet {
  readonly states: Set<StateNode>;
  readonly byDefault: Set<StateNode>;
  /** By parent. */
  readonly historyContent: Map<StateNode, readonly CompiledAction[]>;
  readonly remembered: Remembered;
}

const emptyEntrySet = (remembered: Remembered): EntrySet => ({
  states: new Set(),
  byDefault: new Set(),
  historyContent: new Map(),
  remembered,
});

const nothing: readonly CompiledAction[] = [];

const entriesOf = ({ states, byDefault, historyContent }: EntrySet): Entry[] =>
  inDocumentOrder(states).map((state) => ({
    state,
    byDefault: byDefault.has(state),
    historyContent: historyContent.get(state) ?? nothing,
  }));

/**
 * Every state the transitions enter: targets, their ancestors inside the domain, and default descendants.
 * The domains are those found before anything was left: leaving records history, and a transition to the history of a
 * state it leaves would otherwise be entered in another domain than it was left (the standard's own text does that).
 */
export function computeEntrySet(
  transitions: readonly Pick<Transition, 'targets'>[],
  domains: readonly (StateNode | null)[],
  remembered: Remembered,
): Entry[] {
  const set = emptyEntrySet(remembered);
  transitions.forEach(({ targets }, i) => {
    const domain = domains[i];
    if (targets && domain) enterInto(targets, domain, set);
  });
  return entriesOf(set);
}

/** The states entered when an instance begins. */
export function computeInitialEntrySet(root: StateNode, remembered: Remembered): Entry[] {
  const set = emptyEntrySet(remembered);
  set.states.add(root);
  set.byDefault.add(root);
  enterInto(root.initial, root, set);
  return entriesOf(set);
}

function enterInto(targets: readonly StateNode[], ancestor: StateNode, set: EntrySet): void {
  for (const target of targets) addDescendantStatesToEnter(target, set);
  for (const target of getEffectiveTargetStates(targets, set.remembered))
    addAncestorStatesToEnter(target, ancestor, set);
}

function addDescendantStatesToEnter(state: StateNode, set: EntrySet): void {
  if (state.kind === 'history') return addRemembered(state, set);
  set.states.add(state);
  if (state.kind === 'compound') {
    set.byDefault.add(state);
    for (const target of state.initial) addDescendantStatesToEnter(target, set);
    for (const target of state.initial) addAncestorStatesToEnter(target, state, set);
  } else if (state.kind === 'parallel') addMissingRegions(state, set);
}

function addRemembered(history: StateNode, set: EntrySet): void {
  const states = set.remembered(history);
  const targets = states ?? history.initial;
  const { parent } = history;
  if (!parent) return;
  if (!states && history.initialActions.length > 0) set.historyContent.set(parent, history.initialActions);
  for (const target of targets) addDescendantStatesToEnter(target, set);
  for (const target of targets) addAncestorStatesToEnter(target, parent, set);
}

function addAncestorStatesToEnter(state: StateNode, ancestor: StateNode, set: EntrySet): void {
  for (let node = state.parent; node && node !== ancestor; node = node.parent) {
    set.states.add(node);
    if (node.kind === 'parallel') addMissingRegions(node, set);
  }
}

function addMissingRegions(parallel: StateNode, set: EntrySet): void {
  for (const region of parallel.children)
    if (!someInside(set.states, region)) addDescendantStatesToEnter(region, set);
}

function someInside(states: ReadonlySet<StateNode>, region: StateNode): boolean {
  for (const state of states) if (state === region || isDescendant(state, region)) return true;
  return false;
}
