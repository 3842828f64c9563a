import { parseArgs } from 'node:util';
import { addDays, isDate } from '@terrace/deadlines';
import type { Text } from '@terrace/kernel';

/** What is asked of a simulation on the command line. */
export interface Wishes {
  readonly chart: string;
  readonly cases: number;
  readonly seed: number;
  /** YYYY-MM-DD, both included. */
  readonly start: string;
  readonly until: string;
  /** Days over which invented cases open. */
  readonly over: number;
  readonly every: 'day' | 'week';
  readonly english: boolean;
  /** Files; null: none is given. */
  readonly from: string | null;
  readonly behaviour: string | null;
  readonly json: string | null;
}

const text = { type: 'string' } as const;
const options = {
  cases: text,
  from: text,
  seed: text,
  days: text,
  until: text,
  start: text,
  over: text,
  every: text,
  behaviour: text,
  json: text,
  lang: text,
};

type Given = Partial<Record<keyof typeof options, string>>;

/** `today` is where a simulation starts that names no day. */
export function wishesOf(words: readonly string[], today: string): Wishes | { readonly wrong: Text } {
  const unknown = words.find((word) => word.startsWith('--') && !Object.hasOwn(options, nameOf(word)));
  if (unknown !== undefined) return wrong(unknown, `可用的选项：${known}。`, `There are ${known}.`);
  const { values, positionals } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
  });
  const given = values as Given;
  const [chart = ''] = positionals;
  return mistakeIn(given) ?? wishes(chart, given, today);
}

function wishes(chart: string, given: Given, today: string): Wishes | { readonly wrong: Text } {
  const start = given.start ?? today;
  const until = given.until ?? addDays(start, Number(given.days ?? 730) - 1);
  if (until < start)
    return wrong(`--until=${until}`, `应不早于 ${start}。`, `It must not come before ${start}.`);
  return {
    chart,
    ...{ start, until },
    cases: Number(given.cases ?? 1_000),
    seed: Number(given.seed ?? 1),
    over: Number(given.over ?? 180),
    every: given.every === 'day' ? 'day' : 'week',
    english: given.lang === 'en',
    from: given.from ?? null,
    behaviour: given.behaviour ?? null,
    json: given.json ?? null,
  };
}

function mistakeIn(given: Given): { readonly wrong: Text } | null {
  for (const [name, value] of Object.entries(given)) {
    const demand = demands[name as keyof typeof options];
    if (!demand.test(value)) return wrong(`--${name}=${value}`, demand.zh, demand.en);
  }
  return null;
}

const number = (least: number, most: number) => ({
  test: (value: string) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
  zh: `应为 ${String(least)} 到 ${String(most)} 的整数。`,
  en: `It must be a whole number from ${String(least)} to ${String(most)}.`,
});
const date = { test: isDate, zh: '应为日期，如 2026-06-01。', en: 'It must be a date such as 2026-06-01.' };
const among = (...choices: readonly string[]) => ({
  test: (value: string) => choices.includes(value),
  zh: `应为 ${choices.join(' 或 ')}。`,
  en: `It must be ${choices.join(' or ')}.`,
});
const file = { test: (value: string) => value !== '', zh: '请写文件名。', en: 'Give the name of a file.' };

const demands: Readonly<
  Record<keyof typeof options, { test: (value: string) => boolean; zh: string; en: string }>
> = {
  cases: number(1, 100_000),
  seed: number(0, 4_294_967_295),
  days: number(1, 36_500),
  over: number(1, 36_500),
  until: date,
  start: date,
  every: among('day', 'week'),
  lang: among('zh', 'en'),
  from: file,
  behaviour: file,
  json: file,
};

const known = Object.keys(options)
  .map((name) => `--${name}=…`)
  .join(' ');

const nameOf = (word: string): string => word.slice(2).split('=')[0] ?? '';

const wrong = (what: string, zh: string, en: string): { readonly wrong: Text } => ({
  wrong: { zh: `${what}：${zh}`, en: `${what}: ${en}` },
});
