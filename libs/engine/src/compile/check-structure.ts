import type { StateKind } from '../chart';
import type { StateDef } from '../types';
import type { Draft, Index } from './index-states';
import type { Problems } from './problem';

type Part = keyof StateDef;

/** What a state of each kind may not have. */
const forbidden: Readonly<Record<StateKind, readonly Part[]>> = {
  atomic: ['states', 'initial', 'initialDo', 'history', 'output'],
  compound: ['history', 'output'],
  parallel: ['initial', 'initialDo', 'history', 'output'],
  final: ['states', 'initial', 'initialDo', 'history', 'on', 'always', 'timers', 'invoke'],
  history: ['states', 'on', 'always', 'entry', 'exit', 'timers', 'invoke', 'output'],
};

/** Checks that each state has what its kind needs and nothing its kind cannot have. */
export function checkStructure(index: Index, problems: Problems): void {
  checkRoot(index.root, problems);
  for (const state of index.byId.values()) {
    for (const part of forbidden[state.kind]) checkAbsent(state, part, problems);
    checkChildren(state, problems);
    if (state.kind === 'history' && state.parent === index.root)
      problems.add(
        state.path,
        `The history state '${state.id}' stands in the chart itself, which is never left.`,
        'Put it inside the state whose past it should remember.',
      );
    if (state.kind === 'final' && state.parent?.kind === 'parallel')
      problems.add(
        state.path,
        `'${state.id}' is final directly inside the parallel state '${state.parent.id}'.`,
        'Put it inside one of the regions.',
      );
  }
}

/** Events of an invocation carry its id: two of one name could not be told apart. */
export function checkInvocationIds(index: Index, problems: Problems): void {
  const seen = new Set<string>();
  for (const state of [index.root, ...index.byId.values()])
    for (const id of Object.keys(state.def.invoke ?? {})) {
      if (seen.has(id))
        problems.add(
          [...state.path, 'invoke', id],
          `The invocation '${id}' stands twice in the chart.`,
          'Give each invocation its own id.',
        );
      seen.add(id);
    }
}

function checkAbsent(state: Draft, part: Part, problems: Problems): void {
  const value = state.def[part];
  if (value === undefined || (part === 'states' && Object.keys(value).length === 0)) return;
  const message =
    state.kind === 'final' && (part === 'on' || part === 'always')
      ? `The final state '${state.id}' has a transition out of it.`
      : `The ${state.kind} state '${state.id}' cannot have '${part}'.`;
  problems.add([...state.path, part], message, `Remove '${part}' or change the state's type.`);
}

function checkChildren(state: Draft, problems: Problems): void {
  if (state.kind === 'compound' || state.kind === 'parallel') {
    if (state.children.length === 0)
      problems.add(
        state.path,
        `The ${state.kind} state '${state.id}' has no states inside.`,
        'Add its states, or make it atomic.',
      );
  }
  if (state.kind === 'compound') checkInitialPresent(state, problems);
}

function checkInitialPresent(state: Draft, problems: Problems): void {
  if (state.def.initial !== undefined || state.children.length === 0) return;
  const first = state.children[0]?.id ?? '';
  problems.add(
    state.path,
    `'${state.id}' does not say where it begins.`,
    `Add 'initial', for instance 'initial: ${first}'.`,
  );
}

function checkRoot(root: Draft, problems: Problems): void {
  if (root.def.type !== undefined && root.def.type !== 'compound')
    return problems.add(
      ['type'],
      'The chart itself is always compound.',
      'Remove this type and put the state inside the chart.',
    );
  for (const part of ['history', 'output'] as const) checkAbsent(root, part, problems);
  if (root.children.length === 0)
    problems.add(['states'], 'The chart has no states.', 'Add at least one state.');
  checkInitialPresent(root, problems);
}
