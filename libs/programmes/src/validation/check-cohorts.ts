import type { ChartDef, Json } from '@terrace/engine';
import { isRecord, isText } from '../json-value';
import type { Path } from '../positioned-yaml';
import type { Mistake } from './mistake';
import { statePlaces, transitionPlaces } from './places';

/** A kind of cohort has a title, and its signals are events that a person sends somewhere in the chart. */
export function checkCohorts(def: ChartDef): Mistake[] {
  const cohorts = def.meta?.['cohorts'];
  if (cohorts === undefined) return [];
  const path = ['meta', 'cohorts'];
  if (!isRecord(cohorts)) return [{ path, message: 'the kinds of cohort are no map', cure: form }];
  const sent = eventsOfPeople(def);
  return Object.entries(cohorts).flatMap(([id, kind]) => kindMistakes(id, kind, [...path, id], sent));
}

function kindMistakes(id: string, kind: Json, path: Path, sent: ReadonlySet<string>): Mistake[] {
  if (!isRecord(kind)) return [{ path, message: `cohort ${id} is no map`, cure: form }];
  const { title, signals } = kind;
  const untitled = isText(title)
    ? []
    : [{ path, message: `cohort ${id} has no title in both languages`, cure: form }];
  if (!Array.isArray(signals) || signals.length === 0)
    return [...untitled, { path, message: `cohort ${id} has no signals`, cure: form }];
  const unheard = signals.flatMap((signal: Json, index) =>
    typeof signal === 'string' && sent.has(signal)
      ? []
      : [{ path: [...path, 'signals', index], ...noSuchEvent(id, signal) }],
  );
  return [...untitled, ...unheard];
}

function eventsOfPeople(def: ChartDef): Set<string> {
  return new Set(
    statePlaces(def)
      .flatMap(transitionPlaces)
      .filter(({ transition }) => transition.by?.some((role) => role !== 'system'))
      .flatMap(({ event }) => event?.split(/\s+/) ?? []),
  );
}

const noSuchEvent = (id: string, signal: Json) => ({
  message: `cohort ${id} signals ${JSON.stringify(signal)}, which no person sends in this chart`,
  cure: 'Name an event with `by: [officer]` or another role of people: a signal is sent by a person.',
});

const form =
  'Write `cohorts: { training-class: { title: { zh: 培训班, en: Training class }, signals: [event] } }`.';
