import type { Path } from '@terrace/programmes';
import type { Compared, CompiledCondition, Measure } from './compiled-pack';
import type { FormulaBench } from './formula-bench';
import { comparisons, type Comparison, type ConditionDef, type ShareDef } from './pack';

const kinds = ['share', 'amount', 'points', 'holds', 'anyOf', 'allOf'] as const;

export function compileCondition(def: ConditionDef, path: Path, bench: FormulaBench): CompiledCondition {
  const given = kinds.filter((kind) => def[kind] !== undefined);
  const compared = compileComparison(def, path, bench);
  const [kind] = given;
  if (given.length !== 1)
    bench.mistake(
      path,
      `the condition has ${String(given.length)} measures`,
      `Give one of ${kinds.join(', ')}.`,
    );
  if ((kind === 'share' || kind === 'amount' || kind === 'points') !== (compared !== null))
    bench.mistake(path, 'measure and threshold do not go together', `Give one of ${comparisons.join(', ')}.`);
  const group = def.anyOf ? 'anyOf' : 'allOf';
  return {
    def,
    measure: compileMeasure(def, path, bench),
    compared,
    holds: def.holds === undefined ? null : bench.condition(def.holds, [...path, 'holds']),
    shows: def.shows === undefined ? null : bench.compile(def.shows, [...path, 'shows']),
    onlyWhen: def.onlyWhen === undefined ? null : bench.condition(def.onlyWhen, [...path, 'onlyWhen']),
    parts: (def[group] ?? []).map((part, at) => compileCondition(part, [...path, group, at], bench)),
  };
}

export function compileMeasure(
  { share, amount }: { readonly share?: ShareDef; readonly amount?: string },
  path: Path,
  bench: FormulaBench,
): Measure | null {
  if (share)
    return {
      kind: 'share',
      part: bench.compile(share.part, [...path, 'share', 'part']),
      of: bench.compile(share.of, [...path, 'share', 'of']),
    };
  return amount === undefined ? null : { kind: 'amount', amount: bench.compile(amount, [...path, 'amount']) };
}

export function compileComparison(def: Comparison, path: Path, bench: FormulaBench): Compared | null {
  const operator = comparisons.find((name) => def[name] !== undefined);
  const written = operator && def[operator];
  if (operator === undefined || written === undefined) return null;
  return { operator, threshold: bench.compile(written, [...path, operator]) };
}
