import type { ChartDef, Json } from '@terrace/engine';
import { isRecord } from '../json-value';
import type { Path } from '../positioned-yaml';
import type { Mistake } from './mistake';
import { statePlaces, transitionPlaces, type StatePlace, type TransitionPlace } from './places';

/** What expressions read of a form or of the documents is asked for there: otherwise nobody could ever satisfy them. */
export function checkReads(def: ChartDef): Mistake[] {
  const slots = slotCodes(def);
  return statePlaces(def).flatMap((state) => [
    ...uploadMistakes(state, slots),
    ...transitionPlaces(state).flatMap((place) => [...formMistakes(place), ...slotMistakes(place, slots)]),
  ]);
}

/** A reason that must be given travels as `note`. What machines send carries data of its own. */
function formMistakes({ transition, event, path }: TransitionPlace): Mistake[] {
  if (!(transition.by ?? []).some((role) => role !== 'system')) return [];
  const form = transition.meta?.['form'];
  const asked = Array.isArray(form) ? form.map((field: Json) => (isRecord(field) ? field['name'] : '')) : [];
  return readsOf(transition.guard, [...path, 'guard'], /\bevent\.data\.(\w+)/g)
    .concat(readsOf(transition.do, [...path, 'do'], /\bevent\.data\.(\w+)/g))
    .filter(({ name }) => name !== 'note' && !asked.includes(name))
    .map(({ name, path: at }) => ({
      path: at,
      message: `event ${event ?? ''} reads event.data.${name}, which its form does not ask for`,
      cure: `Add \`{ name: ${name}, title: { zh: …, en: … }, type: text, required: true }\` to \`meta.form\`, or correct the name.`,
    }));
}

function slotMistakes({ transition, path }: TransitionPlace, slots: readonly string[]): Mistake[] {
  return readsOf(transition.guard, [...path, 'guard'], /["'](\w+)["'] in facts\.documents\.held/g)
    .filter(({ name }) => !slots.includes(name))
    .map(({ name, path: at }) => ({
      path: at,
      message: `a condition asks for the document ${name}, for which there is no slot`,
      cure: `Declare the slot in \`meta.slots\`, or choose from ${slots.join(', ') || 'those declared: there are none'}.`,
    }));
}

function uploadMistakes({ id, state, path }: StatePlace, slots: readonly string[]): Mistake[] {
  if (state.meta?.['uploads'] !== true || slots.length > 0) return [];
  return [
    {
      path: [...path, 'meta', 'uploads'],
      message: `state ${id} takes documents, but the programme has no slots`,
      cure: 'Declare them in `meta.slots` of the chart, or leave `uploads` out.',
    },
  ];
}

function slotCodes(def: ChartDef): string[] {
  const slots = def.meta?.['slots'];
  return Array.isArray(slots)
    ? slots.flatMap((slot: Json) =>
        isRecord(slot) && typeof slot['code'] === 'string' ? [slot['code']] : [],
      )
    : [];
}

/** Each name a pattern finds in the texts below, once for each place. */
function readsOf(value: unknown, path: Path, pattern: RegExp): { name: string; path: Path }[] {
  if (typeof value === 'string') {
    const names = [...value.matchAll(pattern)].map(([, name = '']) => name);
    return [...new Set(names)].map((name) => ({ name, path }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inner.flatMap(([key, one]: [string | number, unknown]) => readsOf(one, [...path, key], pattern));
}
