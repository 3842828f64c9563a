import type { ChartDef, Json, TimerDef } from '@terrace/engine';
import { isRecord, isText, isWords } from '../json-value';
import type { Path } from '../positioned-yaml';
import { isRole, roles } from '../roles';
import type { Mistake } from './mistake';
import { statePlaces, timerPlaces } from './places';

/** A deadline says when it is due, what it is called, which clause sets it, who is reminded, when and by which letter. */
export function checkTimers(def: ChartDef, letters: ReadonlySet<string>): Mistake[] {
  const places = statePlaces(def).flatMap(timerPlaces);
  return places.flatMap(({ name, timer, path }) => {
    const wrong = (at: Path, message: string, cure: string): Mistake => ({
      path: [...path, ...at],
      message: `deadline ${name}: ${message}`,
      cure,
    });
    return [...dueMistakes(def, timer, wrong), ...metaMistakes(timer, letters, wrong)];
  });
}

const restDays: readonly unknown[] = ['moves', 'stands'];
const restDayCure =
  'A term of `days` or `months` may add `onRestDay: stands`: its last day then stays though nobody works on it; `moves` is the rule.';

type Wrong = (at: Path, message: string, cure: string) => Mistake;

function dueMistakes(def: ChartDef, { due }: TimerDef, wrong: Wrong): Mistake[] {
  const cure =
    'Write `due: { workingDays: 10 }`, `{ days: 90 }`, `{ months: 3 }`, `{ fact: batch.districtCutoff }` or `{ data: contractEnd }`.';
  const { onRestDay, ...amounts } = isRecord(due) ? due : {};
  const entries = Object.entries(amounts);
  const [term, value] = entries.length === 1 ? (entries[0] ?? []) : [];
  const isCounted = term === 'days' || term === 'months';
  if (onRestDay !== undefined && !(isCounted && restDays.includes(onRestDay)))
    return [wrong(['due', 'onRestDay'], `${JSON.stringify(due)} is no term`, restDayCure)];
  if (isCounted || term === 'workingDays') {
    return Number.isSafeInteger(value) && Number(value) > 0
      ? []
      : [wrong(['due'], `${String(value)} ${term} is no term`, cure)];
  }
  if (term !== 'fact' && term !== 'data') return [wrong(['due'], `${JSON.stringify(due)} is no term`, cure)];
  const type = isWords(value) ? declaredType(def, term, value) : undefined;
  return type === 'date'
    ? []
    : [
        wrong(
          ['due'],
          `${JSON.stringify(value)} is no declared date`,
          'Name a fact, or an entry of `data`, declared with the type `date`.',
        ),
      ];
}

function declaredType(def: ChartDef, term: 'fact' | 'data', name: string): string | undefined {
  return term === 'fact' ? def.facts?.[name] : def.data?.[name]?.type;
}

function metaMistakes(timer: TimerDef, letters: ReadonlySet<string>, wrong: Wrong): Mistake[] {
  const { title, clause, letter, holder, reminders } = timer.meta ?? {};
  const days: readonly Json[] = Array.isArray(reminders) ? reminders : [];
  const whole = days.length > 0 && days.every((day) => Number.isSafeInteger(day));
  return [
    ...(isText(title)
      ? []
      : [wrong(['meta'], 'no title in both languages', 'Write `title: { zh: …, en: … }`.')]),
    ...(isWords(clause)
      ? []
      : [wrong(['meta'], 'no clause', 'Name the rule or notice that sets the term in `clause`.')]),
    ...(whole
      ? []
      : [
          wrong(
            ['meta', 'reminders'],
            'no days to remind at',
            'Write e.g. `reminders: [-7, -1, 0, 1]`, in days from the deadline.',
          ),
        ]),
    ...(isRole(holder)
      ? []
      : [
          wrong(
            ['meta', 'holder'],
            'nobody is reminded',
            `Write \`holder:\` with one of ${roles.join(', ')}.`,
          ),
        ]),
    ...(isWords(letter) && letters.has(letter)
      ? []
      : [
          wrong(
            ['meta', 'letter'],
            `there is no letter ${JSON.stringify(letter ?? null)}`,
            'Add the letter to the programme’s file under `letters/`, or correct the kind.',
          ),
        ]),
  ];
}
