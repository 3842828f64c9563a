import type { ChartDef, TransitionDef } from '@terrace/engine';
import type { Mistake } from './mistake';
import { statePlaces, transitionPlaces, type StatePlace, type TransitionPlace } from './places';

/**
 * A case is ended by people. What a timer or the machine sends may move it on to somebody's desk, but no chain of states
 * that pass by themselves may carry it from there into an end.
 */
export function checkDecisions(def: ChartDef): Mistake[] {
  const states = new Map(statePlaces(def).map((place) => [place.id, place]));
  return statePlaces(def)
    .flatMap(transitionPlaces)
    .filter(isMachines)
    .flatMap((place) => {
      const end = endReached(place.transition, states);
      if (!end) return [];
      const message = `${place.event ?? ''} is sent by no person, yet it ends the case in ${end}`;
      const cure =
        'Lead to a state in which somebody records the decision; a timer or the machine never takes one.';
      return [{ path: place.path, message, cure }];
    });
}

/** Sent by the system or by no role at all. `done.` events only report what a person's event brought about. */
function isMachines({ event, transition }: TransitionPlace): boolean {
  if (event === null || event.startsWith('done.')) return false;
  return (transition.by ?? []).every((role) => role === 'system');
}

function endReached(transition: TransitionDef, states: ReadonlyMap<string, StatePlace>): string | null {
  const seen = new Set<string>();
  const waiting = targetsOf(transition);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const place = states.get(id);
    if (!place || seen.has(id)) continue;
    seen.add(id);
    if (place.state.type === 'final' && place.path.length === 2) return id;
    waiting.push(
      ...(typeof place.state.initial === 'string' ? [place.state.initial] : (place.state.initial ?? [])),
    );
    for (const onward of transitionPlaces(place))
      if (onward.event === null) waiting.push(...targetsOf(onward.transition));
  }
  return null;
}

function targetsOf({ target }: TransitionDef): string[] {
  if (target === undefined) return [];
  return typeof target === 'string' ? [target] : [...target];
}
