import { didYouMean, type Chart, type ChartProblem, type Expressions, type Locate } from '@terrace/engine';
import type { ChartCatalogue } from '../ports';
import { checkData } from './check-data';
import { checkRoutes } from './check-routes';
import { checkTimerRules } from './check-timer-rules';
import type { CompiledPlan, MigrationPlan } from './migration-plan';
import { isRecord, isWords, type Desk } from './plan-desk';

export type PlanCompilation =
  | { readonly kind: 'compiled'; readonly plan: CompiledPlan }
  | { readonly kind: 'wrong'; readonly problems: readonly ChartProblem[] };

/** Checks a plan against both versions of its chart; every mistake with its place and its cure. */
export function compilePlan(
  value: unknown,
  charts: ChartCatalogue,
  expressions: Expressions,
  locate: Locate = () => null,
): PlanCompilation {
  const problems: ChartProblem[] = [];
  const wrong: Desk['wrong'] = (path, message, cure) => {
    const place = locate(path);
    problems.push({ path, line: place?.line ?? null, column: place?.column ?? null, message, cure });
  };
  const plan = checkShape(value, wrong);
  const versions = plan && findVersions(plan, charts, wrong);
  if (!plan || !versions) return { kind: 'wrong', problems };
  const desk: Desk = { plan, ...versions, expressions, wrong };
  const routes = checkRoutes(desk);
  const { data, initial } = checkData(desk);
  const timers = checkTimerRules(desk);
  if (problems.length > 0) return { kind: 'wrong', problems };
  return { kind: 'compiled', plan: { plan, ...versions, routes, data, initial, timers } };
}

const fields: Readonly<Record<string, (value: unknown) => boolean>> = {
  chart: isWords,
  from: Number.isSafeInteger,
  to: Number.isSafeInteger,
  title: isText,
  reason: isText,
  states: isRecord,
  data: (value) => isRecord(value) && Object.values(value).every(isWords),
  drop: (value) => Array.isArray(value) && value.every(isWords),
  timers: isRecord,
  history: (value) => value === 'keep' || value === 'forget',
  invocations: (value) => value === 'keep' || value === 'stop',
};

const required = ['chart', 'from', 'to', 'title', 'reason'];

const forms: Readonly<Record<string, string>> = {
  chart: 'Name the chart by its id.',
  from: 'Write the version the cases have now, a whole number.',
  to: 'Write the version they come under, a whole number.',
  title: 'Write `title: { zh: …, en: … }`.',
  reason: 'Write `reason: { zh: …, en: … }`; it stands in the history of every case.',
  states: 'Write old state: new state, one a line.',
  data: 'Write new name: an expression over the old `data`, in quotes where it holds a colon.',
  drop: 'List the names of old data that end here.',
  timers: 'Write `state/name: kept`, `recounted` or `restarted`.',
  history: 'Write `keep` or `forget`.',
  invocations: 'Write `keep` or `stop`.',
};

function checkShape(value: unknown, wrong: Desk['wrong']): MigrationPlan | null {
  if (!isRecord(value)) {
    wrong([], 'this holds no migration plan', 'Begin with `chart:`, `from:` and `to:`.');
    return null;
  }
  const given = Object.keys(value);
  const unknown = given.filter((name) => !Object.hasOwn(fields, name));
  for (const name of unknown)
    wrong([name], `'${name}' is no part of a migration plan`, didYouMean(name, Object.keys(fields)));
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  for (const name of missing) wrong([], `'${name}' is missing`, forms[name] ?? '');
  const malformed = given.filter((name) => fields[name]?.(value[name]) === false);
  for (const name of malformed) wrong([name], `'${name}' is not as it should be`, forms[name] ?? '');
  return missing.length + malformed.length > 0 ? null : (value as unknown as MigrationPlan);
}

function findVersions(
  { chart, from, to }: MigrationPlan,
  charts: ChartCatalogue,
  wrong: Desk['wrong'],
): { from: Chart; to: Chart } | null {
  const ids = [...new Set(charts.all().map(({ id }) => id))];
  if (!ids.includes(chart)) {
    wrong(['chart'], `there is no chart '${chart}'`, didYouMean(chart, ids));
    return null;
  }
  const versions = charts
    .all()
    .filter(({ id }) => id === chart)
    .map(({ version }) => version)
    .sort((one, other) => one - other);
  const find = (field: 'from' | 'to', version: number): Chart | null => {
    const found = charts.version(chart, version);
    if (!found)
      wrong([field], `${chart} has no version ${String(version)}`, `Its versions: ${versions.join(', ')}.`);
    return found;
  };
  const found = { from: find('from', from), to: find('to', to) };
  if (from === to) wrong(['to'], 'both versions are the same', 'Name the version the cases come under.');
  return found.from && found.to && from !== to ? { from: found.from, to: found.to } : null;
}

function isText(value: unknown): boolean {
  return isRecord(value) && isWords(value['zh']) && isWords(value['en']);
}
