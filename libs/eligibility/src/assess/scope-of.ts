import type { Json, Scope } from '@terrace/engine';
import type { StatedFigure, YearlyFigures } from '@terrace/enterprises';
import { Decimal } from 'decimal.js';
import type { Pack } from '../pack/compiled-pack';
import type { AskedFigure } from '../pack/pack';
import { fiscalYearsOf } from '../records/fiscal-years';
import { recordedFactsOf } from '../records/recorded-facts';
import { statementsOf } from '../records/statements';
import type { Subject } from '../records/subject';

type Values = Record<string, Json>;

/** What a pack's formulas see of one enterprise on one day. */
export interface SubjectScope {
  readonly scope: Scope;
  /** Also `scope.data`: what the pack works out is added to it. */
  readonly data: Values;
  readonly missingYears: readonly number[];
  readonly fiscalYears: number;
}

export function scopeOf(pack: Pack, subject: Subject): SubjectScope {
  const { recorded, missing } = fiscalYearsOf(subject, pack.def.years);
  const stated = statementsOf(subject);
  const lastYear = Number(subject.on.slice(0, 4)) - 1;
  // 近一年 is the fiscal year before the application; an older one does not stand in for it.
  const hasLast = recorded.at(-1)?.fiscalYear === lastYear;
  const facts: Values = { ...recordedFactsOf(subject), stated: statedNow(pack, stated, subject.on) };
  const data: Values = { years: hasLast ? recorded.length : 0 };
  const scope: Scope = {
    facts,
    data,
    event: { name: '', data: {} },
    actor: { id: '', roles: [] },
    isIn: () => false,
  };
  const worked = recorded.map((year) => {
    facts['year'] = { ...figuresIn(year), ...statedIn(pack, stated, year.fiscalYear) };
    return workOut(pack, scope, data);
  });
  if (hasLast) facts['last'] = facts['year'] ?? {};
  data['last'] = hasLast ? (worked.at(-1) ?? {}) : {};
  data['sum'] = hasLast && missing.length === 0 ? sums(pack, worked) : {};
  for (const [name, formula] of pack.formulas) data[name] = formula(scope);
  return { scope, data, missingYears: missing, fiscalYears: hasLast ? recorded.length : 0 };
}

function workOut(pack: Pack, scope: Scope, data: Values): Values {
  const year: Values = {};
  data['year'] = year;
  for (const [name, formula] of pack.perYear) year[name] = formula(scope);
  return year;
}

/** Null as soon as one of the years is not known. */
function sums(pack: Pack, years: readonly Values[]): Values {
  const sumOf = (name: string): string | null => {
    let total = new Decimal(0);
    for (const year of years) {
      const amount = year[name] ?? null;
      if (amount === null) return null;
      total = total.plus(String(amount));
    }
    return total.toFixed();
  };
  return Object.fromEntries(pack.perYear.map(([name]) => [name, sumOf(name)]));
}

const figuresIn = (year: YearlyFigures): Values => ({ ...year }) as unknown as Values;

/** What was last stated by the day. */
function statedNow(pack: Pack, stated: readonly StatedFigure[], on: string): Values {
  const values: Values = {};
  for (const [name, asked] of Object.entries(pack.def.figures ?? {})) {
    if (asked.per === 'year') continue;
    const latest = lastStated(stated, name, on);
    if (latest) values[name] = valueOf(latest, asked);
  }
  return values;
}

function statedIn(pack: Pack, stated: readonly StatedFigure[], fiscalYear: number): Values {
  const values: Values = {};
  for (const [name, asked] of Object.entries(pack.def.figures ?? {})) {
    if (asked.per !== 'year') continue;
    const found = statedOn(stated, name, lastDayOf(fiscalYear));
    if (found) values[name] = valueOf(found, asked);
  }
  return values;
}

/** Of one day; the last said holds. */
export const statedOn = (
  stated: readonly StatedFigure[],
  name: string,
  day: string,
): StatedFigure | undefined => stated.filter((each) => each.name === name && each.asOf === day).at(-1);

export const lastDayOf = (fiscalYear: number): string => `${String(fiscalYear)}-12-31`;

export function lastStated(
  stated: readonly StatedFigure[],
  name: string,
  on: string,
): StatedFigure | undefined {
  return stated
    .filter((each) => each.name === name && each.asOf <= on)
    .reduce<StatedFigure | undefined>(
      (last, each) => (last && last.asOf > each.asOf ? last : each),
      undefined,
    );
}

const valueOf = ({ value }: StatedFigure, { type }: AskedFigure): Json =>
  type === 'bool' ? value === 'true' : value;
