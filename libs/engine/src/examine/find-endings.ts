import type { Transition } from '../chart';
import type { Path } from '../compile/problem';
import type { Exploration, Spot } from './explore';
import { placeOf } from './places';

/** A transition an event from outside takes, after which the instance may end without another event. */
export interface Ending {
  readonly path: Path;
  readonly event: string;
  /** Roles that may send the event. */
  readonly by: readonly string[];
  /** Ids of the final states reached so. */
  readonly ends: readonly string[];
}

/** By way of everything that happens by itself: eventless transitions, done events, raised events, history. */
export function findEndings({ spots }: Exploration): Ending[] {
  const found = new Map<Transition, { event: string; ends: Set<string> }>();
  const known = new Map<Spot, ReadonlySet<string>>();
  for (const { edges } of spots)
    for (const { to, transitions, outside, event } of edges) {
      if (!outside || event === null) continue;
      const ends = known.get(to) ?? endsFrom(to);
      known.set(to, ends);
      if (ends.size === 0) continue;
      for (const transition of transitions) {
        const ending = found.get(transition) ?? { event, ends: new Set() };
        for (const id of ends) ending.ends.add(id);
        found.set(transition, ending);
      }
    }
  return [...found].map(([transition, { event, ends }]) => ({
    path: placeOf(transition).path,
    event,
    by: transition.by,
    ends: [...ends],
  }));
}

function endsFrom(spot: Spot): Set<string> {
  const seen = new Set([spot]);
  const ends = new Set<string>();
  for (const { standing, active, edges } of seen) {
    if (standing.done)
      for (const { id, kind, depth } of active) if (kind === 'final' && depth === 1) ends.add(id);
    for (const { to, outside } of edges) if (!outside) seen.add(to);
  }
  return ends;
}
