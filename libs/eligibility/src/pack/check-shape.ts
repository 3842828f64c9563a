import type { Path } from '@terrace/programmes';
import type { PackMistake } from './formula-bench';
import { units } from './units';

const comparison = ['atLeast', 'above', 'atMost', 'below'];

/** What may be written where; a misspelt key would change a rule in silence. */
const keys = {
  pack: [
    'id', 'order', 'title', 'basis', 'inForceFrom', 'inForceUntil', 'subject', 'years',
    'figures', 'perYear', 'formulas', 'score', 'conditions', 'grant', 'note',
  ],
  figure: ['title', 'type', 'unit', 'per'],
  condition: [
    'id', 'title', 'article', 'clause', 'share', 'amount', 'unit', 'points', 'holds', 'onlyWhen', 'shows', 'anyOf', 'allOf',
    'thin', 'remedy', 'evidence', 'judged', 'unconfirmed', 'fact', ...comparison,
  ],
  score: ['id', 'title', 'outOf', 'share', 'amount', 'unit', 'bands', 'judged', 'when', 'sumOf', 'bestOf'],
  band: ['when', 'points', 'label', 'flagAt', ...comparison],
  share: ['part', 'of', 'unit', 'shown'],
  grant: ['amount', 'level', 'window', 'group', 'yearCapYuan', 'priority', 'unconfirmed'],
  window: ['from', 'to'],
  priority: ['title', 'when'],
} as const; // prettier-ignore

const required = {
  pack: ['id', 'order', 'title', 'basis', 'inForceFrom', 'subject', 'years', 'conditions'],
  figure: ['title', 'type'],
  condition: ['id', 'title'],
  score: ['id', 'title', 'outOf'],
  band: ['points'],
  share: ['part', 'of', 'unit'],
  grant: ['amount', 'level'],
  window: ['from', 'to'],
  priority: ['title', 'when'],
} as const;

type Part = keyof typeof keys;
type Fields = Readonly<Record<string, unknown>>;

/** Whether a file holds a pack: every part has what it needs, in both languages, and nothing it should not have. */
export function checkShape(pack: unknown): PackMistake[] {
  const mistakes: PackMistake[] = [];
  checkPart('pack', pack, [], mistakes);
  return mistakes;
}

function checkPart(part: Part, value: unknown, path: Path, mistakes: PackMistake[]): void {
  if (!isFields(value)) {
    mistakes.push({ path, message: `a ${part} is missing here`, cure: `Give ${required[part].join(', ')}.` });
    return;
  }
  const allowed: readonly string[] = keys[part];
  for (const key of Object.keys(value).filter((name) => !allowed.includes(name)))
    mistakes.push({
      path: [...path, key],
      message: `a ${part} has no '${key}'`,
      cure: `Known: ${allowed.join(', ')}.`,
    });
  for (const key of required[part].filter((name) => value[name] === undefined))
    mistakes.push({ path, message: `the ${part} lacks '${key}'`, cure: 'Add it.' });
  for (const key of ['title', 'remedy', 'evidence', 'note']) checkText(value[key], [...path, key], mistakes);
  if (value['unit'] !== undefined && !(String(value['unit']) in units))
    mistakes.push({
      path: [...path, 'unit'],
      message: 'not a known unit',
      cure: `Known: ${Object.keys(units).join(', ')}.`,
    });
  checkInner(value, path, mistakes);
}

function checkInner(value: Fields, path: Path, mistakes: PackMistake[]): void {
  if (value['share'] !== undefined) checkPart('share', value['share'], [...path, 'share'], mistakes);
  for (const part of ['score', 'grant', 'window'] as const)
    if (value[part] !== undefined) checkPart(part, value[part], [...path, part], mistakes);
  for (const [name, figure] of Object.entries(isFields(value['figures']) ? value['figures'] : {}))
    checkPart('figure', figure, [...path, 'figures', name], mistakes);
  const lists: readonly (readonly [string, Part])[] = [
    ['conditions', 'condition'], ['anyOf', 'condition'], ['allOf', 'condition'],
    ['bands', 'band'], ['sumOf', 'score'], ['bestOf', 'score'], ['priority', 'priority'],
  ]; // prettier-ignore
  for (const [key, part] of lists) {
    const list = value[key];
    if (!Array.isArray(list)) continue;
    list.forEach((each, at) => checkPart(part, each, [...path, key, at], mistakes));
  }
}

function checkText(value: unknown, path: Path, mistakes: PackMistake[]): void {
  if (value === undefined || (isFields(value) && isWritten(value['zh']) && isWritten(value['en']))) return;
  mistakes.push({
    path,
    message: 'the text is not there in both languages',
    cure: 'Write { zh: …, en: … }.',
  });
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWritten = (value: unknown): boolean => typeof value === 'string' && value.length > 0;
