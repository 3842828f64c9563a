import type { ChartDef, StateDef, TransitionDef } from '@terrace/engine';
import type { Arrow, Box, Frame, Picture } from './picture';

export type Language = 'zh' | 'en';

interface Place {
  readonly id: string;
  readonly state: StateDef;
  readonly parent: Place | null;
}

/** A chart as boxes, frames and arrows. Events that stay, and events of a whole frame, become lines of text. */
export function pictureOf(def: ChartDef, language: Language): Picture {
  const places = placesOf(def, null);
  const byId = new Map(places.map((place) => [place.id, place]));
  const inner = places.filter(({ state }) => !state.states);
  const outer = places.filter(({ state }) => state.states);
  const starts = new Set(landings([...initialOf(def)], byId));
  return {
    boxes: inner.map((place) => boxOf(place, language, starts)),
    frames: outer.map((place) => frameOf(place, byId, language)),
    arrows: merged(inner.flatMap((place) => arrowsOf(place, byId, language))),
  };
}

function placesOf(state: StateDef, parent: Place | null): Place[] {
  return Object.entries(state.states ?? {}).flatMap(([id, child]) => {
    const place = { id, state: child, parent };
    return [place, ...placesOf(child, place)];
  });
}

function boxOf({ id, state, parent }: Place, language: Language, starts: ReadonlySet<string>): Box {
  const staying = transitionsOf(state).filter(({ def }) => targetsOf(def).every((target) => target === id));
  const timers = Object.entries(state.timers ?? {}).map(
    ([name, { meta }]) => `◷ ${words(meta?.['title'], name, language)}`,
  );
  return {
    id,
    frame: parent?.id ?? null,
    title: state.type === 'history' ? 'H' : words(state.title, id, language),
    lines: [...new Set([...timers, ...staying.map((one) => `↻ ${labelOf(one, language)}`)])],
    final: state.type === 'final',
    start: starts.has(id),
  };
}

function frameOf({ id, state, parent }: Place, byId: ReadonlyMap<string, Place>, language: Language): Frame {
  const targetTitle = (target: string) => words(byId.get(target)?.state.title, target, language);
  const lines = transitionsOf(state).map((one) =>
    [labelOf(one, language), targetsOf(one.def).map(targetTitle).join(' + ')].filter(Boolean).join(' → '),
  );
  const timers = Object.entries(state.timers ?? {}).map(
    ([name, { meta }]) => `◷ ${words(meta?.['title'], name, language)}`,
  );
  let depth = 0;
  for (let outside = parent; outside; outside = outside.parent) depth += 1;
  const title = words(state.title, id, language);
  return { id, parent: parent?.id ?? null, title, lines: [...new Set([...timers, ...lines])], depth };
}

function arrowsOf({ id, state }: Place, byId: ReadonlyMap<string, Place>, language: Language): Arrow[] {
  return transitionsOf(state).flatMap((one) =>
    landings(
      targetsOf(one.def).filter((target) => target !== id),
      byId,
    ).map((to) => ({
      from: id,
      to,
      labels: [labelOf(one, language)].filter(Boolean),
      automatic: one.event === null || (one.def.by ?? []).every((role) => role === 'system'),
    })),
  );
}

/** One arrow between two boxes, however many events lead that way. */
function merged(arrows: readonly Arrow[]): Arrow[] {
  const byEnds = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const ends = JSON.stringify([arrow.from, arrow.to]);
    const known = byEnds.get(ends);
    const labels = [...new Set([...(known?.labels ?? []), ...arrow.labels])];
    byEnds.set(ends, { ...arrow, labels, automatic: arrow.automatic && (known?.automatic ?? true) });
  }
  return [...byEnds.values()];
}

/** The innermost states a target leads into. */
function landings(targets: readonly string[], byId: ReadonlyMap<string, Place>): string[] {
  return targets.flatMap((target) => {
    const state = byId.get(target)?.state;
    if (!state) return [];
    return state.states ? landings(initialOf(state), byId) : [target];
  });
}

function initialOf(state: StateDef): readonly string[] {
  if (state.type === 'parallel') return Object.keys(state.states ?? {});
  if (typeof state.initial === 'string') return [state.initial];
  return state.initial ?? Object.keys(state.states ?? {}).slice(0, 1);
}

interface Named {
  readonly event: string | null;
  readonly def: TransitionDef;
}

function transitionsOf(state: StateDef): Named[] {
  const handlers = Object.entries(state.on ?? {}).flatMap(([event, defs]) =>
    listed(defs).map((def) => ({ event, def })),
  );
  return [...handlers, ...listed(state.always ?? []).map((def) => ({ event: null, def }))];
}

const listed = (defs: TransitionDef | readonly TransitionDef[]): readonly TransitionDef[] => [defs].flat();
const targetsOf = ({ target }: TransitionDef): readonly string[] =>
  typeof target === 'string' ? [target] : (target ?? []);
const labelOf = ({ event, def }: Named, language: Language) => words(def.title, event ?? '', language);

function words(text: unknown, standIn: string, language: Language): string {
  const said =
    typeof text === 'object' && text !== null
      ? (text as Partial<Record<Language, unknown>>)[language]
      : undefined;
  return typeof said === 'string' && said !== '' ? said : standIn;
}
