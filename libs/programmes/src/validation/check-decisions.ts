import type { ChartDef } from '@terrace/engine';
import type { Path } from '../positioned-yaml';
import type { Mistake } from './mistake';
import { Onward } from './onward';
import { statePlaces, transitionPlaces, type TransitionPlace } from './places';

/**
 * A case is ended by people. What a timer or the machine sends may move it on to somebody's desk, but nothing that then
 * happens by itself may carry it from there into an end.
 */
export function checkDecisions(def: ChartDef): Mistake[] {
  const places = statePlaces(def);
  const onward = new Onward(places);
  return places
    .flatMap(transitionPlaces)
    .filter(isMachines)
    .flatMap((place) => {
      const end = onward.endAfter(place);
      return end ? [takenByTheMachine(place.path, place.event ?? '', end)] : [];
    });
}

export const takenByTheMachine = (path: Path, event: string, end: string): Mistake => ({
  path,
  message: `${event} is sent by no person, yet it ends the case in ${end}`,
  cure: 'Lead to a state in which somebody records the decision; a timer or the machine never takes one.',
});

/** Sent by the system or by no role at all. `done.` events only report what an event before them brought about. */
function isMachines({ event, transition }: TransitionPlace): boolean {
  if (event === null || event.startsWith('done.state.')) return false;
  return (transition.by ?? []).every((role) => role === 'system');
}
