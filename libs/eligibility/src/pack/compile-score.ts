import type { Path } from '@terrace/programmes';
import { compileComparison, compileMeasure } from './compile-condition';
import type { CompiledBand, CompiledScore } from './compiled-pack';
import type { FormulaBench } from './formula-bench';
import type { BandDef, ScoreDef } from './pack';

const kinds = ['bands', 'judged', 'sumOf', 'bestOf'] as const;

export function compileScore(def: ScoreDef, path: Path, bench: FormulaBench): CompiledScore {
  const given = kinds.filter((kind) => def[kind] !== undefined);
  if (given.length !== 1)
    bench.mistake(
      path,
      `the item has ${String(given.length)} ways to points`,
      `Give one of ${kinds.join(', ')}.`,
    );
  const group = def.sumOf ? 'sumOf' : 'bestOf';
  return {
    def,
    measure: compileMeasure(def, path, bench),
    bands: (def.bands ?? []).map((band, at) => compileBand(band, [...path, 'bands', at], bench)),
    when: def.when === undefined ? null : bench.condition(def.when, [...path, 'when']),
    parts: (def[group] ?? []).map((part, at) => compileScore(part, [...path, group, at], bench)),
  };
}

const compileBand = (def: BandDef, path: Path, bench: FormulaBench): CompiledBand => ({
  def,
  compared: compileComparison(def, path, bench),
  when: def.when === undefined ? null : bench.condition(def.when, [...path, 'when']),
  flagAt: def.flagAt === undefined ? null : bench.compile(def.flagAt, [...path, 'flagAt']),
});
