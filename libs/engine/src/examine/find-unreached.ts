import type { Chart, StateNode, Transition } from '../chart';
import { matchesEvent } from '../interpret/matches-event';
import type { Exploration } from './explore';
import type { Finding } from './finding';
import { ownerOf, stateOwner, transitionPlaces, type TransitionPlace } from './places';

/** States no event leads to, the outermost of each such group, and transitions of reachable states never taken. */
export function findUnreached(
  chart: Chart,
  { entered, taken }: Exploration,
  neverHolds: ReadonlySet<Transition>,
): Finding[] {
  const reached = (state: StateNode): boolean =>
    !state.parent ||
    (state.kind === 'history' ? isAimedAt(state, chart, entered, taken) : entered.has(state.id));
  const states = chart.all;
  const unreachable = states.filter((state) => !reached(state) && state.parent && reached(state.parent));
  const idle = states
    .filter((state) => state.kind !== 'history' && reached(state))
    .flatMap(transitionPlaces)
    .filter(({ transition }) => !taken.has(transition) && !neverHolds.has(transition));
  return [...unreachable.map(unreachableState), ...idle.map(neverTaken)];
}

/** A history state is never active itself; it serves when something taken or entered leads to it. */
function isAimedAt(
  history: StateNode,
  chart: Chart,
  entered: ReadonlySet<string>,
  taken: ReadonlySet<Transition>,
): boolean {
  for (const { targets } of taken) if (targets?.includes(history)) return true;
  return chart.all.some(
    ({ id, parent, kind, initial }) =>
      (parent === null || kind === 'history' || entered.has(id)) && initial.includes(history),
  );
}

function unreachableState(state: StateNode): Finding {
  const owner = stateOwner(state);
  return {
    kind: 'unreachable',
    path: owner.path,
    owner,
    message: `No event leads to the state '${state.id}'.`,
    cure: 'Lead a transition to it, or remove it.',
  };
}

function neverTaken(place: TransitionPlace): Finding {
  const owner = ownerOf(place);
  return { kind: 'never-taken', path: place.path, owner, ...whyNever(place) };
}

function whyNever({ transition, source, event }: TransitionPlace): Pick<Finding, 'message' | 'cure'> {
  const what =
    event === null ? `This 'always' of '${source.id}'` : `This transition of '${source.id}' for '${event}'`;
  const before = shadowOf(transition);
  if (before)
    return {
      message: `${what} is never taken: one before it has no condition and takes every such event.`,
      cure: 'Put it before that one, or give that one a guard.',
    };
  if (event?.startsWith('done.state.'))
    return {
      message: `${what} is never taken: that event never comes while '${source.id}' is active.`,
      cure: 'Correct the name, or let the state named in it reach a final state.',
    };
  if (event !== null && transition.by.length === 0)
    return {
      message: `${what} is never taken: nobody may send the event.`,
      cure: "Name the roles in 'by'.",
    };
  return {
    message: `${what} is never taken: whenever it could be, another one goes before it.`,
    cure: 'Remove it, or give those before or inside it a guard.',
  };
}

/** An earlier transition of the state without a guard that whoever sends this one's event may send. */
function shadowOf(transition: Transition): Transition | undefined {
  const { source, descriptors, by } = transition;
  const siblings = descriptors.length > 0 ? source.on : source.always;
  return siblings
    .slice(0, siblings.indexOf(transition))
    .find(
      (earlier) =>
        earlier.guard.length === 0 &&
        descriptors.every((name) => matchesEvent(earlier, name)) &&
        by.every((role) => earlier.by.includes(role)),
    );
}
