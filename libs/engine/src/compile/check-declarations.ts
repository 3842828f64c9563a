import type { Declarations } from '../expressions-port';
import type { ChartDef } from '../types';
import { didYouMean } from './nearest';
import type { Index } from './index-states';
import type { Path, Problems } from './problem';

const types = ['int', 'decimal', 'string', 'bool', 'date', 'list', 'map'];
const name = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** What expressions may read: declared facts and data, and the ids of states. */
export function checkDeclarations(def: ChartDef, index: Index, problems: Problems): Declarations {
  const facts = def.facts ?? {};
  for (const [path, type] of Object.entries(facts)) {
    checkType(type, ['facts', path], problems);
    checkName(path, path.split('.'), ['facts', path], problems);
    const inside = Object.keys(facts).find((other) => other.startsWith(`${path}.`));
    if (inside)
      problems.add(
        ['facts', path],
        `'${path}' is declared both as a value and as holding '${inside}'.`,
        'Keep one of the two.',
      );
  }
  const data: Record<string, string> = {};
  for (const [key, datum] of Object.entries(def.data ?? {})) {
    data[key] = datum.type;
    checkType(datum.type, ['data', key, 'type'], problems);
    checkName(key, [key], ['data', key], problems);
  }
  return { facts, data, states: [...index.byId.keys()] };
}

function checkType(type: string, path: Path, problems: Problems): void {
  const inner = /^list<(.+)>$/.exec(type)?.[1] ?? type;
  if (!types.includes(inner)) problems.add(path, `'${type}' is not a type.`, didYouMean(type, types));
}

function checkName(whole: string, parts: readonly string[], path: Path, problems: Problems): void {
  if (!parts.every((part) => name.test(part)))
    problems.add(
      path,
      `'${whole}' cannot be read by expressions.`,
      'Use letters, digits and _, joined by dots for facts.',
    );
}
