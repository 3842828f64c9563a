import { isAtomic, type StateNode } from '../chart';
import { inDocumentOrder } from '../interpret/run';
import { idsOf, type Exploration, type Spot } from './explore';
import type { Finding } from './finding';
import { ownerOf, placeOf, stateOwner } from './places';

/** States that cannot be left, groups of states from which the end cannot be reached, and steps that never settle. */
export function findTraps({ spots, left }: Exploration): Finding[] {
  const endless = findEndless(spots);
  if (endless) return [endless];
  const waiting = spots.filter(({ settled, standing }) => settled && !standing.done);
  const leaves = new Set(waiting.flatMap(({ active }) => active.filter(isWaitingState)));
  const stuck = inDocumentOrder(leaves).filter(({ id }) => !left.has(id));
  return [...stuck.map(cannotBeLeft), ...findCircles(spots, waiting, new Set(stuck))];
}

const isWaitingState = (state: StateNode): boolean => isAtomic(state) && state.kind !== 'final';

function cannotBeLeft(state: StateNode): Finding {
  const owner = stateOwner(state);
  return {
    kind: 'no-exit',
    path: owner.path,
    owner,
    message: `Nothing leads out of the state '${state.id}': a case that comes here can never end.`,
    cure: "Give it a transition to another state, or make it 'type: final'.",
  };
}

/** Where cases may go on for ever without an end in reach, told once for each group. A chart without an end has none. */
function findCircles(
  spots: readonly Spot[],
  waiting: readonly Spot[],
  stuck: ReadonlySet<StateNode>,
): Finding[] {
  const ending = canReach(spots, ({ standing }) => standing.done);
  if (ending.size === 0) return [];
  const lost = waiting.filter((spot) => !ending.has(spot) && !spot.active.some((state) => stuck.has(state)));
  const fine = new Set(waiting.filter((spot) => ending.has(spot)).flatMap(({ active }) => active));
  const blame = inDocumentOrder(
    new Set(
      lost.flatMap(({ active }) => active.filter((state) => isWaitingState(state) && !fine.has(state))),
    ),
  );
  const first = blame[0] ?? lost[0]?.active.find(isAtomic);
  if (!first || !lost[0]) return [];
  const owner = stateOwner(first);
  const names = blame.length > 0 ? idsOf(blame) : idsOf(lost[0].active.filter(isAtomic));
  return [
    {
      kind: 'no-exit',
      path: owner.path,
      owner,
      message: `From ${listed(names)} the end can never be reached.`,
      cure: 'Lead a transition from here towards a final state of the chart.',
    },
  ];
}

const listed = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/** A step that can only go on by itself, for ever. */
function findEndless(spots: readonly Spot[]): Finding | null {
  const calm = canReach(spots, ({ settled, standing }) => settled || standing.done, false);
  const spot = spots.find((one) => !calm.has(one) && one.edges.length > 0);
  const taken = spot?.edges.flatMap(({ transitions }) => transitions)[0];
  if (!spot || !taken) return null;
  const place = placeOf(taken);
  return {
    kind: 'never-settles',
    path: place.path,
    owner: ownerOf(place),
    message: `Once this transition of '${taken.source.id}' is taken, one follows another without end.`,
    cure: 'Break the circle: wait for an event in one of its states.',
  };
}

/** Spots from which one that `counts` can be reached; `byEvents` false: without a further event from outside. */
function canReach(spots: readonly Spot[], counts: (spot: Spot) => boolean, byEvents = true): Set<Spot> {
  const before = new Map<Spot, Spot[]>();
  for (const spot of spots)
    for (const { to, outside } of spot.edges) if (byEvents || !outside) pushTo(before, to, spot);
  const found = new Set(spots.filter(counts));
  for (const spot of found) for (const earlier of before.get(spot) ?? []) found.add(earlier);
  return found;
}

function pushTo(map: Map<Spot, Spot[]>, key: Spot, value: Spot): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
