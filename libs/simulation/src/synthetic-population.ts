import { addDays, atHour, dateOf } from '@terrace/deadlines';
import type { Chart, Expressions, Json } from '@terrace/engine';
import { exampleValues } from './example-values';
import { nested } from './nested';
import type { Member } from './plan';
import { Random } from './random';
import { spreadAround } from './spread-around';

export interface SyntheticWish {
  readonly chart: Chart;
  readonly cases: number;
  readonly seed: number;
  /** The day the first cases may open; they open evenly spread over `overDays`. */
  readonly from: Date;
  readonly overDays: number;
  /** Share of figures that meet what the chart asks for. */
  readonly able: number;
  readonly expressions: Pick<Expressions, 'witness'>;
  /** Facts of the n-th case that are known better than by their type. */
  readonly factsOf?: (index: number) => (today: string) => Readonly<Record<string, Json>>;
}

/** What the simulation says itself about every case. */
const ownFacts = /^(today|documents\..*|batch\..*)$/;

/** Invented cases whose facts are those the chart declares, most of them such as its conditions ask for. */
export function syntheticPopulation(wish: SyntheticWish): Member[] {
  const { chart, cases, seed, from, overDays, able, factsOf } = wish;
  const examples = exampleValues(chart, wish.expressions);
  const declared = Object.entries(chart.def.facts ?? {}).filter(([path]) => !ownFacts.test(path));
  return Array.from({ length: cases }, (_, index): Member => {
    const key = `${chart.id}-${String(index + 1).padStart(4, '0')}`;
    const random = new Random(seed, `population/${key}`);
    const opensOn = addDays(dateOf(from), Math.floor(random.fraction() * overDays));
    const invented = declared.map(([path, type]): [string, Json] => {
      const example = random.chance(able) ? examples.get(`facts.${path}`) : undefined;
      return [path, example ?? inventedValue(type, examples.get(`facts.${path}`), random)];
    });
    const known = factsOf?.(index);
    const facts = nested(invented);
    return {
      key,
      opensAt: new Date(Math.max(from.getTime(), atHour(opensOn, 9).getTime())),
      factsOn: known ? (today) => ({ ...facts, ...known(today) }) : () => facts,
    };
  });
}

function inventedValue(type: string, example: Json | undefined, random: Random): Json {
  const wanted = Number(example ?? 10);
  if (type === 'int') return Math.round(spreadAround(wanted, random));
  if (type === 'decimal') return spreadAround(wanted, random).toFixed(4);
  if (type === 'bool') return random.chance(0.5);
  if (type === 'date') return addDays('2020-01-01', random.integer(0, 2_000));
  if (type.startsWith('list')) return [];
  return type === 'map' ? {} : '模拟';
}
