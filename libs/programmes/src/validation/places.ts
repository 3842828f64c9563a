import type { Action, StateDef, TimerDef, TransitionDef } from '@terrace/engine';
import type { Path } from '../positioned-yaml';

export interface StatePlace {
  readonly id: string;
  readonly state: StateDef;
  readonly path: Path;
}

export interface TransitionPlace {
  readonly source: StatePlace;
  /** Null: eventless. */
  readonly event: string | null;
  readonly transition: TransitionDef;
  readonly path: Path;
}

/** Every state below `def`, outer before inner. */
export function statePlaces(def: StateDef, path: Path = []): StatePlace[] {
  return Object.entries(def.states ?? {}).flatMap(([id, state]) => {
    const place = { id, state, path: [...path, 'states', id] };
    return [place, ...statePlaces(state, place.path)];
  });
}

export function transitionPlaces(source: StatePlace): TransitionPlace[] {
  const { state, path } = source;
  const handlers = Object.entries(state.on ?? {}).flatMap(([event, defs]) =>
    listed(defs, [...path, 'on', event]).map(([transition, at]) => ({ source, event, transition, path: at })),
  );
  const eventless = state.always ? listed(state.always, [...path, 'always']) : [];
  return [
    ...handlers,
    ...eventless.map(([transition, at]) => ({ source, event: null, transition, path: at })),
  ];
}

export function timerPlaces(place: StatePlace): { name: string; timer: TimerDef; path: Path }[] {
  return Object.entries(place.state.timers ?? {}).map(([name, timer]) => ({
    name,
    timer,
    path: [...place.path, 'timers', name],
  }));
}

/** Every action of a state: on entry, on exit and in its transitions. */
export function actionPlaces(place: StatePlace): { action: Action; path: Path }[] {
  const numbered = (actions: readonly Action[] | undefined, path: Path) =>
    (actions ?? []).map((action, index) => ({ action, path: [...path, index] }));
  return [
    ...numbered(place.state.entry, [...place.path, 'entry']),
    ...numbered(place.state.exit, [...place.path, 'exit']),
    ...transitionPlaces(place).flatMap(({ transition, path }) => numbered(transition.do, [...path, 'do'])),
  ];
}

function listed(defs: TransitionDef | readonly TransitionDef[], path: Path): [TransitionDef, Path][] {
  return isList(defs) ? defs.map((def, index) => [def, [...path, index]]) : [[defs, path]];
}

function isList(defs: TransitionDef | readonly TransitionDef[]): defs is readonly TransitionDef[] {
  return Array.isArray(defs);
}
