import { CsvError, parse } from 'csv-parse/sync';
import { atHour, isDate } from '@terrace/deadlines';
import type { Chart, Json } from '@terrace/engine';
import { parsePositioned } from '@terrace/programmes';
import type { FileProblem } from './file-problem';
import { nested } from './nested';
import type { Member } from './plan';
import { isStanding } from './standing-snapshot';
import { typedValue } from './typed-value';

export type ReadPopulation =
  | { readonly kind: 'read'; readonly members: readonly Member[] }
  | { readonly kind: 'wrong'; readonly problems: readonly FileProblem[] };

/** A case as the file has it: `facts.<path>` and `data.<name>` by their dotted names. */
interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, Json>;
}

/** Facts of a case that nobody put into the file. */
export type OtherFacts = (index: number) => (today: string) => Readonly<Record<string, Json>>;

/**
 * Cases from CSV (a heading with `key`, `opensOn`, `state`, `since`, `facts.…`, `data.…`) or from a JSON list of
 * `{ key, opensOn, state, since, facts, data }`. All but `key` may be left out; dates are YYYY-MM-DD.
 */
export function readPopulation(
  source: string,
  chart: Chart,
  from: Date,
  otherFacts: OtherFacts = () => () => ({}),
): ReadPopulation {
  const read = /^\s*[[{]/.test(source) ? rowsOfJson(source) : rowsOfCsv(source);
  if ('message' in read) return { kind: 'wrong', problems: [read] };
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  const members = read.map((row, index) => {
    const told = new RowReader(row, chart, problems).member(from, otherFacts(index));
    if (seen.has(told.key)) problems.push(problem(row.line, repeated(told.key), giveItsOwn));
    seen.add(told.key);
    return told;
  });
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'read', members };
}

class RowReader {
  constructor(
    private readonly row: Row,
    private readonly chart: Chart,
    private readonly problems: FileProblem[],
  ) {}

  member(from: Date, other: ReturnType<OtherFacts>): Member {
    const facts: [string, Json][] = [];
    const data: Record<string, Json> = {};
    for (const [name, value] of this.row.cells) {
      if (value === '') continue;
      if (name.startsWith('facts.')) facts.push([name.slice(6), this.typed(name, value)]);
      else if (name.startsWith('data.')) data[name.slice(5)] = this.typed(name, value);
      else if (!known.includes(name)) this.wrong(noColumn(name), columns);
    }
    const own = nested(facts);
    const opensOn = this.date('opensOn');
    const standing = this.standing(from);
    return {
      key: this.key(),
      opensAt: opensOn ? new Date(Math.max(from.getTime(), atHour(opensOn, 9).getTime())) : from,
      factsOn: (today) => merged(other(today), own),
      data,
      ...(standing ? { standing } : {}),
    };
  }

  private key(): string {
    const key = this.row.cells.get('key');
    if (typeof key === 'string' && key !== '') return key;
    if (typeof key === 'number') return String(key);
    this.wrong({ zh: '案件没有编号', en: 'The case has no key' }, giveItsOwn);
    return '';
  }

  private standing(from: Date): Member['standing'] {
    const state = this.row.cells.get('state');
    if (state === undefined || state === '' || state === null) return undefined;
    const since = this.date('since');
    if (typeof state === 'string' && isStanding(this.chart, state))
      return { state, since: since ? new Date(Math.min(from.getTime(), atHour(since, 9).getTime())) : from };
    const places = [...this.chart.states.keys()].filter((id) => isStanding(this.chart, id));
    this.wrong(
      { zh: `没有可停留的状态“${String(state)}”`, en: `No case can stand in "${String(state)}"` },
      { zh: `请从下列状态中选择：${places.join('、')}。`, en: `Choose from ${places.join(', ')}.` },
    );
    return undefined;
  }

  private date(name: 'opensOn' | 'since'): string | null {
    const value = this.row.cells.get(name);
    if (value === undefined || value === '' || value === null) return null;
    if (isDate(value)) return value;
    this.wrong(
      {
        zh: `${name} 的值 ${JSON.stringify(value)} 不是日期`,
        en: `${JSON.stringify(value)} is no date for ${name}`,
      },
      { zh: '请写成 2026-06-01。', en: 'Write it as 2026-06-01.' },
    );
    return null;
  }

  private typed(name: string, value: Json): Json {
    const { facts, data } = this.chart.declarations;
    const type = name.startsWith('facts.') ? facts[name.slice(6)] : data[name.slice(5)];
    if (type === undefined) {
      const names = [
        ...Object.keys(facts).map((one) => `facts.${one}`),
        ...Object.keys(data).map((one) => `data.${one}`),
      ];
      this.wrong(noColumn(name), {
        zh: `流程声明的有：${names.join('、')}。`,
        en: `The chart declares ${names.join(', ')}.`,
      });
      return null;
    }
    const read = typedValue(type, value);
    if (read !== undefined) return read;
    this.wrong(
      {
        zh: `${name} 的值 ${JSON.stringify(value)} 不是 ${type}`,
        en: `${JSON.stringify(value)} is no ${type} for ${name}`,
      },
      {
        zh: '请按流程声明的类型填写，未知的留空。',
        en: 'Write it as the chart declares it; leave it empty when unknown.',
      },
    );
    return null;
  }

  private wrong(message: FileProblem['message'], cure: FileProblem['cure']): void {
    this.problems.push(problem(this.row.line, message, cure));
  }
}

function rowsOfCsv(source: string): Row[] | FileProblem {
  try {
    const records = parse(source, {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    });
    return (records as unknown as { record: Record<string, string>; info: { lines: number } }[]).map(
      ({ record, info }) => ({ line: info.lines, cells: new Map(Object.entries(record)) }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return problem(line, { zh: `不是有效的 CSV：${error.message}`, en: error.message }, columns);
  }
}

function rowsOfJson(source: string): Row[] | FileProblem {
  const { value, faults, locate } = parsePositioned(source);
  const [fault] = faults;
  if (fault)
    return problem(fault.line, { zh: `不是有效的 JSON：${fault.message}`, en: fault.message }, columns);
  if (!Array.isArray(value))
    return problem(1, { zh: '文件不是案件列表', en: 'The file is not a list of cases' }, columns);
  return value.map((item: unknown, index) => ({ line: locate([index]).line, cells: new Map(flat(item)) }));
}

/** `{ facts: { company: { ratio } } }` becomes `facts.company.ratio`. */
function flat(value: unknown, path = ''): [string, Json][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value as Json]];
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, path ? `${path}.${name}` : name));
}

function merged(
  base: Readonly<Record<string, Json>>,
  own: Readonly<Record<string, Json>>,
): Record<string, Json> {
  const both = Object.entries(own).map(([name, value]): [string, Json] => {
    const under = base[name];
    return [name, isRecord(under) && isRecord(value) ? merged(under, value) : value];
  });
  return { ...base, ...Object.fromEntries(both) };
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (line: number, message: FileProblem['message'], cure: FileProblem['cure']): FileProblem => ({
  line,
  column: null,
  message,
  cure,
});

const known: readonly string[] = ['key', 'opensOn', 'state', 'since'];
const columns = {
  zh: '请用这些列：key、opensOn、state、since，以及 facts.… 和 data.…。',
  en: 'Use the columns key, opensOn, state, since, and facts.… and data.….',
};
const giveItsOwn = { zh: '请为每个案件填写各不相同的 key。', en: 'Give each case a key of its own.' };
const noColumn = (name: string) => ({ zh: `没有“${name}”这一列`, en: `There is no column "${name}"` });
const repeated = (key: string) => ({ zh: `编号 ${key} 重复`, en: `The key ${key} occurs twice` });
