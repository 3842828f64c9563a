import { didYouMean, type ChartDef, type Json } from '@terrace/engine';
import { isRecord, isWords } from '../json-value';
import type { Path } from '../positioned-yaml';
import type { Mistake } from './mistake';
import { statePlaces, transitionPlaces, type TransitionPlace } from './places';

/** Who records what is decided above the district. */
const recorders = ['officer', 'head'];

/** What every decision is recorded with. */
const evidence = ['documentNumber', 'date'] as const;

/** What tells the batches of a programme apart. */
const batchKeys = ['year', 'no'] as const;

/** Decisions from above that a chart says it records: by events that are there, with their evidence, in batches it knows. */
export function checkExternalDecisions(def: ChartDef): Mistake[] {
  return [...decisionMistakes(def), ...correlateMistakes(def)];
}

function decisionMistakes(def: ChartDef): Mistake[] {
  const decisions = def.meta?.['decisions'];
  if (decisions === undefined) return [];
  const path = ['meta', 'decisions'];
  if (!isRecord(decisions) || Object.keys(decisions).length === 0)
    return [{ path, message: 'the decisions do not say which event records which', cure: asWritten }];
  const places = statePlaces(def).flatMap(transitionPlaces);
  const kinds = Object.entries(decisions);
  return [
    ...kinds.flatMap(([kind, given]) => kindMistakes(kind, given, places, [...path, kind])),
    ...ambiguousWords(kinds),
  ];
}

function kindMistakes(kind: string, given: Json, places: readonly TransitionPlace[], path: Path): Mistake[] {
  const event = isRecord(given) ? given['event'] : given;
  const words = isRecord(given) ? (given['words'] ?? []) : [];
  const wellFormed = isWords(event) && Array.isArray(words) && words.every(isWords);
  if (!wellFormed)
    return [{ path, message: `decision ${kind} names no event, or its words are no list`, cure: asWritten }];
  const own = places.filter((place) => place.event === event);
  if (own.length === 0) {
    const known = [...new Set(places.flatMap((place) => place.event ?? []))];
    const cure = didYouMean(event, known);
    return [{ path, message: `decision ${kind} is recorded by "${event}", which no state takes`, cure }];
  }
  return [...recorderMistakes(event, own, path), ...own.flatMap(evidenceMistakes)];
}

function recorderMistakes(event: string, own: readonly TransitionPlace[], path: Path): Mistake[] {
  const taken = own.some(({ transition }) => (transition.by ?? []).some((role) => recorders.includes(role)));
  if (taken) return [];
  return [
    {
      path,
      message: `event ${event} records a decision, but neither an officer nor a head may send it`,
      cure: `Let it be sent \`by: [officer]\`: decisions from above are recorded by ${recorders.join(' or ')}.`,
    },
  ];
}

function evidenceMistakes({ transition, event, path }: TransitionPlace): Mistake[] {
  const form = transition.meta?.['form'];
  const asked = Array.isArray(form)
    ? form.map((field: Json) => (isRecord(field) ? field['name'] : null))
    : [];
  return evidence
    .filter((name) => !asked.includes(name))
    .map((name) => ({
      path,
      message: `event ${event ?? ''} records a decision, but its form does not ask for ${name}`,
      cure: `Add \`{ name: ${name}, title: { zh: …, en: … }, type: ${name === 'date' ? 'date' : 'text'}, required: true }\` to \`meta.form\`.`,
    }));
}

/** A word that lists may use for two decisions would be read as the first. */
function ambiguousWords(kinds: readonly (readonly [string, Json])[]): Mistake[] {
  const kindOf = new Map<string, string>();
  return kinds.flatMap(([kind, given]) => {
    const words = isRecord(given) && Array.isArray(given['words']) ? given['words'].filter(isWords) : [];
    return words.flatMap((word, index) => {
      const other = kindOf.get(word) ?? kind;
      kindOf.set(word, other);
      if (other === kind) return [];
      return [
        {
          path: ['meta', 'decisions', kind, 'words', index],
          message: `the word ${word} stands for ${other} and for ${kind}`,
          cure: 'Leave it with one of them: a list that uses it would be read as the first.',
        },
      ];
    });
  });
}

function correlateMistakes(def: ChartDef): Mistake[] {
  const correlate = def.meta?.['correlate'];
  if (correlate === undefined) return [];
  const path = ['meta', 'correlate'];
  if (!isRecord(correlate))
    return [{ path, message: 'the batch is not named by year and number', cure: correlated }];
  const unknown = Object.keys(correlate)
    .filter((key) => !batchKeys.some((known) => known === key))
    .map((key) => ({
      path: [...path, key],
      message: `"${key}" is no business key of a batch`,
      cure: correlated,
    }));
  return [...unknown, ...batchKeys.flatMap((key) => keyMistakes(def, key, correlate[key], path))];
}

function keyMistakes(def: ChartDef, key: string, name: Json | undefined, path: Path): Mistake[] {
  if (!isWords(name))
    return [{ path, message: `no data of the case says the ${key} of its batch`, cure: correlated }];
  const declared = def.data?.[name];
  const at = [...path, key];
  if (!declared) {
    const cure = didYouMean(name, Object.keys(def.data ?? {}));
    return [{ path: at, message: `the ${key} of the batch is read from "${name}", which is no data`, cure }];
  }
  if (declared.type === 'int') return [];
  const message = `the ${key} of the batch is read from "${name}", which is ${String(declared.type)} and not int`;
  return [{ path: at, message, cure: 'Declare it as an int: batches are told apart by whole numbers.' }];
}

const asWritten = 'Write `kind: event`, or `kind: { event: …, words: […] }` with what lists call it.';
const correlated = 'Write `correlate: { year: batchYear, no: batchNo }`, each naming an int of `data`.';
