import type { Expressions } from '@terrace/engine';
import type { Path } from '@terrace/programmes';
import { recordedFacts, yearlyFacts } from '../records/recorded-facts';
import { compileCondition } from './compile-condition';
import { compileGrant } from './compile-grant';
import { compileScore } from './compile-score';
import type { Formula, Pack } from './compiled-pack';
import { FormulaBench, type PackMistake } from './formula-bench';
import type { PackDef } from './pack';

/** Compiles a pack whose shape holds; `mistakes` names every formula that does not. */
export function compilePack(
  def: PackDef,
  expressions: Expressions,
): { readonly pack: Pack; readonly mistakes: readonly PackMistake[] } {
  const bench = new FormulaBench(expressions, factsOf(def));
  bench.declare({ years: 'int' });
  const perYear = inOrder(def.perYear, ['perYear'], bench, (name) => ({ [`year.${name}`]: 'decimal' }));
  for (const [name] of perYear) bench.declare({ [`last.${name}`]: 'decimal', [`sum.${name}`]: 'decimal' });
  const formulas = inOrder(def.formulas, ['formulas'], bench, (name, type) => ({ [name]: type }));
  const score = def.score ? compileScore(def.score, ['score'], bench) : null;
  if (score) bench.declare({ 'points.min': 'int', 'points.max': 'int' });
  const conditions = def.conditions.map((each, at) => compileCondition(each, ['conditions', at], bench));
  const grant = def.grant ? compileGrant(def.grant, ['grant'], bench) : null;
  return { pack: { def, perYear, formulas, score, conditions, grant }, mistakes: bench.mistakes };
}

/** The records' own, those of a fiscal year, and what the pack asks people to state. */
function factsOf({ figures = {} }: PackDef): Record<string, string> {
  const facts: Record<string, string> = { ...recordedFacts };
  const yearly = { ...yearlyFacts };
  for (const [name, { type, per }] of Object.entries(figures))
    if (per === 'year') yearly[name] = type;
    else facts[`stated.${name}`] = type;
  for (const [name, type] of Object.entries(yearly)) {
    facts[`year.${name}`] = type;
    facts[`last.${name}`] = type;
  }
  return facts;
}

/** Each formula may read those before it. */
function inOrder(
  written: Readonly<Record<string, string>> = {},
  path: Path,
  bench: FormulaBench,
  declared: (name: string, type: string) => Record<string, string>,
): (readonly [string, Formula])[] {
  return Object.entries(written).map(([name, source]) => {
    const { formula, type } = bench.typed(source, [...path, name]);
    // A plain number of the pack counts as exact in whatever is worked out with it.
    bench.declare(declared(name, type === 'double' ? 'decimal' : type));
    return [name, formula] as const;
  });
}
