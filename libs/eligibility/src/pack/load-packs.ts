import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Expressions } from '@terrace/engine';
import { Fault } from '@terrace/kernel';
import { parsePositioned } from '@terrace/programmes';
import { RulePacks } from '../rule-packs';
import { checkShape } from './check-shape';
import { compilePack } from './compile-pack';
import type { Pack } from './compiled-pack';
import type { PackMistake } from './formula-bench';
import type { PackDef } from './pack';

/** The packs of a folder; throws one fault naming every mistake with its place and cure. */
export function loadPacks(folder: string, expressions: Expressions): RulePacks {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readPack(name, readFileSync(join(folder, name), 'utf8'), expressions));
  const mistakes = read.flatMap(({ told }) => told);
  if (mistakes.length === 0) return new RulePacks(read.flatMap(({ pack }) => pack ?? []));
  throw new Fault('packs.invalid', `wrong in the rule packs under ${folder}:\n${mistakes.join('\n')}`, {
    retryable: false,
  });
}

/** One pack from its text; `told` says what is wrong with it. */
export function readPack(
  name: string,
  text: string,
  expressions: Expressions,
): { readonly pack: Pack | null; readonly told: readonly string[] } {
  const yaml = parsePositioned(text);
  const tell = ({ path, message, cure }: PackMistake): string => {
    const { line, column } = yaml.locate(path);
    return `  ${name}:${String(line)}:${String(column)} ${message}\n    → ${cure}`;
  };
  if (yaml.faults.length > 0)
    return {
      pack: null,
      told: yaml.faults.map(({ line, message }) => `  ${name}:${String(line)} ${message}`),
    };
  const shape = checkShape(yaml.value);
  if (shape.length > 0) return { pack: null, told: shape.map(tell) };
  const { pack, mistakes } = compilePack(yaml.value as PackDef, expressions);
  return { pack, told: mistakes.map(tell) };
}
