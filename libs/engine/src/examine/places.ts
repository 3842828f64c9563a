import type { StateNode, Transition } from '../chart';
import type { Path } from '../compile/problem';
import type { Action, Json } from '../types';

/** Where a transition stands in the chart's text. */
export interface TransitionPlace {
  readonly transition: Transition;
  readonly source: StateNode;
  readonly path: Path;
  /** As written: several descriptors may stand in one key. Null: eventless. */
  readonly event: string | null;
}

/** An action with its place, and the part of the chart whose `meta` may speak of it. */
export interface ActionPlace {
  readonly action: Action;
  readonly path: Path;
  readonly owner: Owner;
}

/** What may say in its `meta` that something about it is intended. */
export interface Owner {
  readonly path: Path;
  readonly meta?: Readonly<Record<string, Json>> | undefined;
}

export function pathTo(state: StateNode): Path {
  return state.parent ? [...pathTo(state.parent), 'states', state.id] : [];
}

/** Transitions of a state in the order they were compiled in. */
export function transitionPlaces(source: StateNode): TransitionPlace[] {
  const { on = {}, always } = source.def;
  const path = pathTo(source);
  const listed = (key: string | null, defs: unknown, at: Path): { event: string | null; path: Path }[] =>
    Array.isArray(defs) ? defs.map((_, i) => ({ event: key, path: [...at, i] })) : [{ event: key, path: at }];
  const handlers = Object.entries(on).flatMap(([key, defs]) => listed(key, defs, [...path, 'on', key]));
  const eventless = always ? listed(null, always, [...path, 'always']) : [];
  return [...handlers, ...eventless].map((place, i) => ({
    ...place,
    source,
    transition: (source.on[i] ?? source.always[i - source.on.length])!,
  }));
}

export const placeOf = (transition: Transition): TransitionPlace =>
  transitionPlaces(transition.source).find((place) => place.transition === transition)!;

export const ownerOf = ({ transition, path }: TransitionPlace): Owner => ({
  path,
  meta: transition.def.meta,
});

export const stateOwner = (state: StateNode): Owner => ({ path: pathTo(state), meta: state.def.meta });

/** Every action written in a state and its transitions, nested ones included. */
export function actionPlaces(state: StateNode): ActionPlace[] {
  const { entry, exit, initialDo } = state.def;
  const owner = stateOwner(state);
  return [
    ...within(entry, [...owner.path, 'entry'], owner),
    ...within(exit, [...owner.path, 'exit'], owner),
    ...within(initialDo, [...owner.path, 'initialDo'], owner),
    ...transitionPlaces(state).flatMap((place) =>
      within(place.transition.def.do, [...place.path, 'do'], ownerOf(place)),
    ),
  ];
}

function within(actions: readonly Action[] | undefined, path: Path, owner: Owner): ActionPlace[] {
  return (actions ?? []).flatMap((action, i) => {
    const at = [...path, i];
    return [{ action, path: at, owner }, ...nested(action, at, owner)];
  });
}

function nested(action: Action, path: Path, owner: Owner): ActionPlace[] {
  if ('if' in action)
    return [
      ...within(action.then, [...path, 'then'], owner),
      ...within(action.else, [...path, 'else'], owner),
    ];
  if ('foreach' in action) return within(action.do, [...path, 'do'], owner);
  return 'block' in action ? within(action.block, [...path, 'block'], owner) : [];
}
