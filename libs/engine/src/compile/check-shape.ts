import { didYouMean } from './nearest';
import type { Path, Problems } from './problem';
import type { Shape } from './shapes';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Compares a value with its shape and tells of every place where they differ. */
export function checkShape(value: unknown, shape: Shape, path: Path, problems: Problems): void {
  switch (shape.is) {
    case 'list':
      if (!Array.isArray(value)) return wrongType(value, 'a list', path, problems);
      value.forEach((item, i) => checkShape(item, shape.of(), [...path, i], problems));
      return;
    case 'oneOrMany':
      if (Array.isArray(value)) return checkShape(value, { is: 'list', of: shape.of }, path, problems);
      return checkShape(value, shape.of(), path, problems);
    case 'record':
      return checkRecord(value, shape, path, problems);
    case 'object':
      return checkObject(value, shape, path, problems);
    case 'byKey':
      return checkByKey(value, shape, path, problems);
    case 'oneOf':
      if (typeof value === 'string' && shape.values.includes(value)) return;
      return problems.add(
        path,
        `${show(value)} is not allowed here.`,
        didYouMean(String(value), shape.values),
      );
    default:
      return checkScalar(value, shape.is, path, problems);
  }
}

function checkObject(value: unknown, shape: Shape & { is: 'object' }, path: Path, problems: Problems): void {
  if (!isPlain(value)) return wrongType(value, 'a mapping', path, problems);
  const known = { ...shape.required, ...shape.optional };
  for (const [key, inner] of Object.entries(value)) {
    const field = Object.hasOwn(known, key) ? known[key] : undefined;
    if (field) checkShape(inner, field, [...path, key], problems);
    else problems.add([...path, key], `Unknown key '${key}'.`, didYouMean(key, Object.keys(known)));
  }
  for (const key of Object.keys(shape.required))
    if (!Object.hasOwn(value, key)) problems.add(path, `'${key}' is missing.`, `Add '${key}'.`);
}

function checkByKey(value: unknown, shape: Shape & { is: 'byKey' }, path: Path, problems: Problems): void {
  const kinds = Object.keys(shape.variants);
  const found = isPlain(value) ? kinds.filter((kind) => Object.hasOwn(value, kind)) : [];
  const variant = found.length === 1 ? shape.variants[found[0] ?? ''] : undefined;
  if (variant) return checkObject(value, variant, path, problems);
  const message =
    found.length > 1
      ? `An action does one thing, this one has ${found.join(' and ')}.`
      : `${show(value)} is not an action.`;
  problems.add(path, message, `Write exactly one of ${kinds.join(', ')} in it.`);
}

const keyRules = {
  stateId: {
    pattern: /^[\p{L}_][^\s/*]*$/u,
    cure: "Begin the state's id with a letter; no spaces, no '/', no '*'.",
  },
  timerName: { pattern: /^[^\s/]+$/u, cure: "Give the timer a name without spaces and '/'." },
  descriptors: {
    pattern:
      /^\s*(\*|[\p{L}_][^\s.*]*(\.[^\s.*]+)*(\.\*)?)(\s+(\*|[\p{L}_][^\s.*]*(\.[^\s.*]+)*(\.\*)?))*\s*$/u,
    cure: "Write event names such as 'paper.returned', 'paper.*' or '*', separated by spaces.",
  },
} as const;

function checkRecord(value: unknown, shape: Shape & { is: 'record' }, path: Path, problems: Problems): void {
  if (!isPlain(value)) return wrongType(value, 'a mapping', path, problems);
  const rule = shape.key ? keyRules[shape.key] : null;
  for (const [key, inner] of Object.entries(value)) {
    if (rule && !rule.pattern.test(key))
      problems.add([...path, key], `'${key}' cannot stand here.`, rule.cure);
    checkShape(inner, shape.of(), [...path, key], problems);
  }
}

type Scalar = 'string' | 'boolean' | 'integer' | 'json' | 'name' | 'date';

const scalars: Readonly<
  Record<Scalar, { readonly fits: (value: unknown) => boolean; readonly called: string }>
> = {
  string: { fits: (value) => typeof value === 'string', called: 'a text' },
  boolean: { fits: (value) => typeof value === 'boolean', called: 'true or false' },
  integer: { fits: (value) => Number.isSafeInteger(value), called: 'a whole number' },
  name: {
    fits: (value) => typeof value === 'string' && /^[^\s*]+$/u.test(value),
    called: 'a name without spaces',
  },
  date: {
    fits: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
    called: 'a date written YYYY-MM-DD',
  },
  json: { fits: isJson, called: 'plain data' },
};

function checkScalar(value: unknown, kind: Scalar, path: Path, problems: Problems): void {
  const scalar = scalars[kind];
  if (!scalar.fits(value)) wrongType(value, scalar.called, path, problems);
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) ? value.every(isJson) : isPlain(value) && Object.values(value).every(isJson);
}

function wrongType(value: unknown, wanted: string, path: Path, problems: Problems): void {
  problems.add(path, `Expected ${wanted}, found ${show(value)}.`, `Write ${wanted} here.`);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isPlain(value)) return 'a mapping';
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value);
}
