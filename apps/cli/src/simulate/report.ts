import type { Text } from '@terrace/kernel';
import type { SimulationResult, Spread } from '@terrace/simulation';
import { table } from './table';
import { wordsOf, type Words } from './words';

/** Rows of the longer lists that are shown; `--json` has all of them. */
const mostRows = 12;
/** Days of the series that fit beside one another. */
const mostDays = 7;

/** What a simulation found, for the person at the terminal. */
export function reportOf(
  result: SimulationResult,
  stateTitles: ReadonlyMap<string, Text>,
  english: boolean,
): string {
  const words = wordsOf(english);
  const said = (text: Text): string => (english ? text.en : text.zh);
  return [
    section(words.counts, countsOf(result, stateTitles, said, words)),
    section(words.waits, waitsOf(result, words)),
    section(words.missed, missedOf(result, said, words)),
    section(words.ends, endsOf(result, said, words)),
    section(words.refusals, refusalsOf(result, said, words)),
    section(words.stuck, stuckOf(result, said, words)),
  ].join('\n');
}

type Said = (text: Text) => string;
const figure = String;
const spread = ({ n, medianDays, p90Days, maxDays }: Spread): string[] =>
  n === 0 ? ['0', '–', '–', '–'] : [n, medianDays, p90Days, maxDays].map(figure);

const section = (title: string, body: string): string => `${title}\n${body}`;

/** A few days out of the series, evenly spread, the last one included. */
function countsOf(
  { series }: SimulationResult,
  titles: ReadonlyMap<string, Text>,
  said: Said,
  words: Words,
): string {
  const last = series.length - 1;
  const shown = Math.min(mostDays, series.length);
  const indices = Array.from({ length: shown }, (_, i) => Math.round((i * last) / Math.max(1, shown - 1)));
  const points = indices.flatMap((index) => series[index] ?? []);
  const met = new Set(series.flatMap(({ counts }) => Object.keys(counts)));
  const rows = [...titles]
    .filter(([state]) => met.has(state))
    .map(([state, title]) => [said(title), ...points.map(({ counts }) => figure(counts[state] ?? 0))]);
  const waiting = [words.notBegun, ...points.map(({ notBegun }) => figure(notBegun))];
  return table([words.state, ...points.map(({ on }) => on)], [waiting, ...rows]);
}

function waitsOf({ waits }: SimulationResult, words: Words): string {
  const rows = waits.map((wait) => [words.holder(wait.holder), ...spread(wait), figure(wait.open)]);
  return table([words.whose, words.times, ...words.spread, words.open], rows);
}

function missedOf({ missed }: SimulationResult, said: Said, words: Words): string {
  if (missed.length === 0) return `  ${words.none}\n`;
  const rows = missed
    .slice(0, mostRows)
    .map((late) => [
      said(late.title),
      words.holder(late.holder),
      ...spread(late),
      figure(late.open),
      late.clause ?? '',
    ]);
  return table([words.deadline, words.whose, words.times, ...words.late, words.unmet, words.clause], rows);
}

function endsOf({ ends, cases }: SimulationResult, said: Said, words: Words): string {
  if (ends.length === 0) return `  ${words.none}\n`;
  const rows = ends.map(({ title, count, medianDays }) => [
    said(title),
    figure(count),
    ((100 * count) / cases).toFixed(1),
    figure(medianDays),
  ]);
  return table([words.end, words.cases, words.share, words.tookDays], rows);
}

function refusalsOf({ refusals }: SimulationResult, said: Said, words: Words): string {
  if (refusals.length === 0) return `  ${words.none}\n`;
  const rows = refusals
    .slice(0, mostRows)
    .map(({ id, reason, clause, count, cases }) => [
      id,
      figure(count),
      figure(cases),
      said(reason),
      clause ?? '',
    ]);
  return table([words.condition, words.times, words.cases, words.reason, words.clause], rows);
}

function stuckOf({ stuck }: SimulationResult, said: Said, words: Words): string {
  if (stuck.length === 0) return `  ${words.none}\n`;
  const rows = stuck.map((place) => [
    said(place.title),
    words.holder(place.holder),
    ...spread(place),
    place.refusedBy ?? '',
  ]);
  return table([words.state, words.whose, words.cases, ...words.spread, words.refusedBy], rows);
}
