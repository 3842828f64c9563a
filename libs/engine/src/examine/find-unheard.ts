import type { Chart, StateNode, Transition } from '../chart';
import { matchesEvent } from '../interpret/matches-event';
import { idsOf, type Exploration } from './explore';
import type { Finding } from './finding';
import { actionPlaces, pathTo, type ActionPlace } from './places';

/** Timers, sends and raises whose event nobody takes when it comes. */
export function findUnheard(chart: Chart, exploration: Exploration): Finding[] {
  return [...findTimers(chart, exploration), ...findMessages(chart, exploration)];
}

/** Timers and sends reach the chart as the machine. */
const mayTake = ({ by }: Transition): boolean => by.includes('system');

function findTimers(chart: Chart, { spots }: Exploration): Finding[] {
  const told = new Map<string, Finding>();
  for (const { settled, standing, active } of spots) {
    if (!settled || standing.done) continue;
    for (const state of active)
      for (const { id, timer } of state.timers) {
        if (timer.event === undefined || told.has(id)) continue;
        const { event } = timer;
        const handled = active.some(({ on }) => on.some((one) => mayTake(one) && matchesEvent(one, event)));
        if (!handled) told.set(id, deafTo(state, id, event, active));
      }
  }
  return [...told.values()];
}

function deafTo(state: StateNode, id: string, event: string, active: readonly StateNode[]): Finding {
  const name = id.slice(state.id.length + 1);
  const path = [...pathTo(state), 'timers', name];
  return {
    kind: 'unheard',
    path,
    owner: { path, meta: state.def.timers?.[name]?.meta },
    message: `The timer '${name}' sends '${event}', which no active state takes from the machine in ${idsOf(active).join(' › ')}.`,
    cure: `Handle '${event}' in '${state.id}' with 'by: [system]', or remove the event: the timer then only reminds.`,
  };
}

function findMessages(chart: Chart, { heard, taken }: Exploration): Finding[] {
  const handled = (event: string): boolean =>
    [...taken].some((transition) => mayTake(transition) && matchesEvent(transition, event));
  return chart.all.flatMap((state) =>
    actionPlaces(state).flatMap((place) => {
      const { action } = place;
      if ('raise' in action && heard.get(action.raise) === false) return [nobodyHears(place, action.raise)];
      if ('send' in action && !handled(action.send)) return [nobodyHears(place, action.send)];
      return [];
    }),
  );
}

function nobodyHears({ action, path, owner }: ActionPlace, event: string): Finding {
  const verb = 'raise' in action ? 'raised' : 'sent';
  return {
    kind: 'unheard',
    path,
    owner,
    message: `'${event}' is ${verb} here, but no state takes it when it comes.`,
    cure: 'Correct the name, handle the event, or remove the action.',
  };
}
