import type { Chart, Json } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { isRecord, isWords, textOr } from './json-value';

/** A figure the rules of a programme rest on, as a chart's `meta.figures` declares it with where it comes from. */
export interface ChartFigure {
  readonly name: string;
  readonly title: Text;
  readonly value: string;
  readonly source: string;
  /** 标准未核实: no official text says it. */
  readonly unconfirmed: boolean;
}

/** The figures of a programme, in the order the chart lists them. */
export function chartFiguresOf(chart: Pick<Chart, 'def'>): readonly ChartFigure[] {
  const figures = chart.def.meta?.['figures'];
  return Array.isArray(figures) ? figures.flatMap((figure: Json) => figureOf(figure)) : [];
}

function figureOf(figure: Json): ChartFigure[] {
  if (!isRecord(figure) || !isWords(figure['name']) || !isWords(figure['value'])) return [];
  const { name, title, value, source, unconfirmed } = figure;
  return [
    {
      name,
      title: textOr(title, name),
      value,
      source: isWords(source) ? source : '',
      unconfirmed: unconfirmed === true,
    },
  ];
}
