import type { Action, Chart, Condition, Json, StateNode, Transition } from '@terrace/engine';

type Config = Readonly<Record<string, Json>>;

/**
 * The chart as a configuration of XState 5: plain JSON, so that Stately's editor opens it. Guards, assignments and
 * effects are named, with their expressions as parameters; who runs it gives the implementations. Roles are part of
 * the guard. Deadlines in legal time are none that XState could keep: they are actions on entry and exit.
 */
export const toXState = (chart: Chart): Config => ({
  ...configOf(chart.root),
  version: String(chart.version),
  context: Object.fromEntries(
    Object.entries(chart.def.data ?? {}).map(([name, { initial }]) => [name, initial]),
  ),
});

function configOf(state: StateNode): Config {
  const { id, kind, def } = state;
  const children = [...state.children, ...state.historyStates];
  const timers = Object.entries(def.timers ?? {});
  return given({
    id,
    description: def.title ? `${def.title.zh} ${def.title.en}` : undefined,
    type: kind === 'parallel' || kind === 'final' || kind === 'history' ? kind : undefined,
    history: def.history,
    initial: kind === 'compound' ? childHolding(state.initial[0], state) : undefined,
    target: kind === 'history' && state.initial[0] ? `#${state.initial[0].id}` : undefined,
    states: children.length > 0 ? byId(children) : undefined,
    on: state.on.length > 0 ? byEvent(state.on) : undefined,
    always: state.always.length > 0 ? state.always.map(transitionOf) : undefined,
    entry: some([
      ...timers.map(([name, { due, event }]) =>
        named('timer.start', given({ id: `${id}/${name}`, due, event })),
      ),
      ...(def.entry ?? []).flatMap(actionOf),
    ]),
    exit: some([
      ...(def.exit ?? []).flatMap(actionOf),
      ...timers.map(([name]) => named('timer.cancel', { id: `${id}/${name}` })),
    ]),
  });
}

const byId = (states: readonly StateNode[]): Config =>
  Object.fromEntries(states.map((state) => [state.id, configOf(state)]));

/** XState begins in a direct child only; a deeper beginning is reached by the child that holds it. */
function childHolding(target: StateNode | undefined, state: StateNode): string | undefined {
  let node: StateNode | null | undefined = target;
  while (node && node.parent !== state) node = node.parent;
  return node?.id;
}

function byEvent(transitions: readonly Transition[]): Config {
  const on: Record<string, Config[]> = {};
  for (const transition of transitions)
    for (const descriptor of transition.descriptors)
      (on[eventOf(descriptor)] ??= []).push(transitionOf(transition));
  return on;
}

const eventOf = (descriptor: string): string =>
  descriptor.startsWith('done.state.') ? `xstate.${descriptor}` : descriptor;

function transitionOf(transition: Transition): Config {
  const { targets, def, by, descriptors } = transition;
  return given({
    target: targets?.map(({ id }) => `#${id}`),
    reenter: targets && !isInternal(transition) ? true : undefined,
    guard: guardOf(def.guard ?? [], descriptors.length > 0 ? by : null),
    actions: some((def.do ?? []).flatMap(actionOf)),
    description: def.title ? `${def.title.zh} ${def.title.en}` : undefined,
  });
}

/** By the standard only a transition from a compound state into itself is internal; XState would take others so too. */
const isInternal = ({ internal, source, targets }: Transition): boolean =>
  internal &&
  source.kind === 'compound' &&
  (targets ?? []).every(({ order }) => order > source.order && order <= source.lastOrder);

/** Named by what it asks, for whoever reads the diagram. */
function guardOf(conditions: readonly Condition[], by: readonly string[] | null): Config | undefined {
  if (conditions.length === 0 && by === null) return undefined;
  const roles = by ? [`by ${by.join(' or ')}`] : [];
  return {
    type: [...roles, ...conditions.map(({ id }) => id)].join(' & '),
    params: given({
      by: by ?? undefined,
      conditions: conditions.map(({ id, when }) => ({ id, when })),
    }),
  };
}

function actionOf(action: Action): Config[] {
  if ('assign' in action) return [named('assign', action.assign)];
  if ('raise' in action) return [named('raise', given({ event: action.raise, data: action.data }))];
  if ('effect' in action) return [named(action.effect, action.with ?? {})];
  if ('block' in action) return action.block.flatMap(actionOf);
  const kind = ['send', 'cancel', 'if', 'foreach'].find((key) => key in action) ?? 'action';
  return [named(kind, action as unknown as Config)];
}

const named = (type: string, params: Config): Config => ({ type, params });

const some = (actions: readonly Config[]): readonly Config[] | undefined =>
  actions.length > 0 ? actions : undefined;

/** Without the members that are not there. */
const given = (members: Readonly<Record<string, Json | undefined>>): Config =>
  Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
