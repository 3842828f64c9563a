import type { ChartDef, Json } from '@terrace/engine';
import { fieldTypes, tones } from '../action-meta';
import { isRecord, isText, isWords } from '../json-value';
import type { Path } from '../positioned-yaml';
import { isRole, roles } from '../roles';
import type { Mistake } from './mistake';
import { actionPlaces, statePlaces, transitionPlaces, type TransitionPlace } from './places';

/** Transitions people take carry a label, known roles and a well-formed form; letters sent exist. */
export function checkActions(def: ChartDef, letters: ReadonlySet<string>): Mistake[] {
  return statePlaces(def).flatMap((place) => [
    ...transitionPlaces(place).flatMap((transition) => [
      ...roleMistakes(transition),
      ...labelMistakes(transition),
      ...metaMistakes(transition),
    ]),
    ...actionPlaces(place).flatMap(({ action, path }) =>
      'effect' in action && action.effect === 'letter'
        ? letterMistakes(action.with ?? {}, path, letters)
        : [],
    ),
  ]);
}

function roleMistakes({ transition, path }: TransitionPlace): Mistake[] {
  const unknown = (transition.by ?? []).filter((role) => !isRole(role));
  return unknown.map((role) => ({
    path: [...path, 'by'],
    message: `"${role}" is no role`,
    cure: `Choose from ${roles.join(', ')}.`,
  }));
}

function labelMistakes({ transition, path, event }: TransitionPlace): Mistake[] {
  const people = (transition.by ?? []).some((role) => role !== 'system');
  if (!people || isText(transition.title)) return [];
  return [
    {
      path,
      message: `event ${event ?? ''} has no label in both languages`,
      cure: 'Write `title: { zh: …, en: … }`: it is the button.',
    },
  ];
}

function metaMistakes({ transition, path }: TransitionPlace): Mistake[] {
  const { tone, form } = transition.meta ?? {};
  const known = tone === undefined || tones.some((one) => one === tone);
  const fields = Array.isArray(form) ? form : [];
  return [
    ...(known
      ? []
      : [
          {
            path: [...path, 'meta', 'tone'],
            message: `${JSON.stringify(tone)} is no tone`,
            cure: `Choose from ${tones.join(', ')}.`,
          },
        ]),
    ...fields.flatMap((field: Json, index) => fieldMistakes(field, [...path, 'meta', 'form', index])),
  ];
}

function fieldMistakes(field: Json, path: Path): Mistake[] {
  const cure = `Write \`{ name: date, title: { zh: …, en: … }, type: date, required: true }\`; types are ${fieldTypes.join(', ')}.`;
  const whole =
    isRecord(field) &&
    isWords(field['name']) &&
    isText(field['title']) &&
    fieldTypes.some((type) => type === field['type']);
  return whole
    ? []
    : [{ path, message: 'a form field lacks a name, a title in both languages or a known type', cure }];
}

function letterMistakes(
  order: Readonly<Record<string, Json>>,
  path: Path,
  letters: ReadonlySet<string>,
): Mistake[] {
  const { kind, to } = order;
  const known = isWords(kind) && letters.has(kind);
  const cure = 'Add the letter to the programme’s file under `letters/`, or correct the kind.';
  return [
    ...(known ? [] : [{ path, message: `there is no letter ${JSON.stringify(kind ?? null)}`, cure }]),
    ...(isRole(to)
      ? []
      : [
          {
            path,
            message: `the letter goes to ${JSON.stringify(to ?? null)}, which is no role`,
            cure: `Choose from ${roles.join(', ')}.`,
          },
        ]),
  ];
}
