import type { Chart, Context, EngineEvent, Json, Scope, StateNode, Transition } from '@terrace/engine';
import { assign, createMachine, type AnyStateMachine } from 'xstate';

type Data = Readonly<Record<string, Json>>;
type Config = Record<string, unknown>;

/** What XState is told of one event: the same facts, actor and data as ours. */
export interface MachineEvent {
  readonly type: string;
  readonly data: Data;
  readonly ctx: Context;
}

export const machineEvent = ({ name, data = {} }: EngineEvent, ctx: Context): MachineEvent => ({
  type: name,
  data,
  ctx,
});

interface Given {
  readonly context: Data;
  readonly event: MachineEvent;
}

/**
 * The same chart for XState 5: guards and assignments run the very same compiled expressions, timers and effects are
 * custom actions that XState only has to list. So the two differ in nothing but the interpreter.
 */
export function machineOf(chart: Chart): AnyStateMachine {
  const data = Object.entries(chart.def.data ?? {}).map(([name, { initial }]) => [name, initial] as const);
  return createMachine({ ...configOf(chart.root), context: Object.fromEntries(data) } as never);
}

function configOf(state: StateNode): Config {
  const children = [...state.children, ...state.historyStates];
  return {
    id: state.id,
    ...(state.kind === 'parallel' || state.kind === 'final' ? { type: state.kind } : {}),
    ...(state.kind === 'history' ? { type: 'history', history: state.def.history } : {}),
    ...(state.kind === 'compound' ? { initial: state.initial[0]?.id } : {}),
    ...(children.length > 0
      ? { states: Object.fromEntries(children.map((child) => [child.id, configOf(child)])) }
      : {}),
    on: byEvent(state.on),
    always: state.always.map(transitionOf),
    entry: [
      ...state.timers.map(({ id }) => ({ type: 'timer.start', params: { id } })),
      ...actionsOf(state.entry),
    ],
    exit: [
      ...actionsOf(state.exit),
      ...state.timers.map(({ id }) => ({ type: 'timer.cancel', params: { id } })),
    ],
  };
}

function byEvent(transitions: readonly Transition[]): Config {
  const on: Record<string, Config[]> = {};
  for (const transition of transitions)
    for (const descriptor of transition.descriptors) (on[descriptor] ??= []).push(transitionOf(transition));
  return on;
}

function transitionOf({ targets, internal, guard, by, actions, descriptors }: Transition): Config {
  const eventless = descriptors.length === 0;
  return {
    ...(targets ? { target: targets.map((target) => `#${target.id}`), reenter: !internal } : {}),
    guard: ({ context, event }: Given) =>
      (eventless || by.some((role) => event.ctx.actor.roles.includes(role))) &&
      guard.every(({ expression }) => expression.evaluate(scopeOf(context, event)) === true),
    actions: actionsOf(actions),
  };
}

function actionsOf(actions: Transition['actions']): unknown[] {
  return actions.map((action) => {
    switch (action.kind) {
      case 'assign':
        return assign(({ context, event }: Given) => ({
          [action.name]: action.value.evaluate(scopeOf(context, event)),
        }));
      case 'effect':
        return { type: action.type, params: action.with };
      default:
        throw new Error(`the comparison knows no action '${action.kind}'`);
    }
  });
}

const scopeOf = (data: Data, { type, data: eventData, ctx }: MachineEvent): Scope => ({
  facts: ctx.facts,
  data,
  event: { name: type, data: eventData },
  actor: ctx.actor,
  isIn: () => false,
});
