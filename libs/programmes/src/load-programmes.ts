import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  compileChart,
  type Chart,
  type ChartDef,
  type ChartProblem,
  type Expressions,
} from '@terrace/engine';
import { Fault } from '@terrace/kernel';
import { FileChartCatalogue } from './file-chart-catalogue';
import { isRecord } from './json-value';
import { Letters, type LetterTemplate } from './letters';
import { parsePositioned, type Path, type PositionedYaml } from './positioned-yaml';
import { checkCollection } from './validation/check-collection';
import { checkLetters } from './validation/check-letters';
import { checkProgramme } from './validation/check-programme';
import { examineProgramme, type ExaminedChart } from './validation/examine-programme';
import type { Mistake } from './validation/mistake';

/** A fault in a programme's files: which file, where in it, what is wrong and what cures it. */
export interface ProgrammeProblem extends ChartProblem {
  readonly file: string;
}

export interface Programmes {
  readonly catalogue: FileChartCatalogue;
  readonly letters: Letters;
}

interface ReadFile {
  readonly name: string;
  readonly yaml: PositionedYaml;
}

/** The programmes under `root` (`charts/*.yaml`, `letters/*.yaml`); throws one fault naming every problem. */
export function loadProgrammes(root: string, expressions: Expressions): Programmes {
  const { problems, ...programmes } = readProgrammes(root, expressions);
  if (problems.length === 0) return programmes;
  const lines = problems.map(
    ({ file, line, column, message, cure }) =>
      `  ${file}:${String(line)}:${String(column)} ${message}\n    → ${cure}`,
  );
  const count = `${String(problems.length)} problem${problems.length === 1 ? '' : 's'}`;
  throw new Fault('programmes.invalid', `${count} in the programmes under ${root}:\n${lines.join('\n')}`, {
    retryable: false,
  });
}

/** What was read, everything wrong with the rest, and how far each chart was examined. */
export interface ReadProgrammes extends Programmes {
  readonly problems: readonly ProgrammeProblem[];
  readonly examined: readonly ExaminedChart[];
}

/** `examined`: each chart is also taken through everything it can do, which is too slow for the start of a process. */
export interface ReadOptions {
  readonly examined?: boolean;
}

/** The same without throwing. */
export function readProgrammes(
  root: string,
  expressions: Expressions,
  options: ReadOptions = {},
): ReadProgrammes {
  const letterFiles = filesIn(root, 'letters');
  const letters = letterFiles.map((file) => ({ file, templates: templatesOf(file) }));
  const problems: ProgrammeProblem[] = letters.flatMap(({ file }) => letterProblems(file));
  const byChart = new Map(letters.map(({ file, templates }) => [programmeOf(file.name), templates]));
  const charts: { chart: Chart; file: ReadFile }[] = [];
  for (const file of filesIn(root, 'charts')) {
    const { chart, found } = readChart(file, byChart, expressions);
    problems.push(...found);
    if (chart) charts.push({ chart, file });
  }
  for (const { file, mistake } of checkCollection(charts)) problems.push(problemOf(file, mistake));
  const examined = options.examined ? charts.map((each) => examineChart(each, expressions)) : [];
  for (const { file, found } of examined) problems.push(...found.map((mistake) => problemOf(file, mistake)));
  return {
    catalogue: new FileChartCatalogue(charts.map(({ chart }) => chart)),
    letters: new Letters(byChart),
    problems,
    examined: examined.map(({ told }) => told),
  };
}

function examineChart({ chart, file }: { chart: Chart; file: ReadFile }, expressions: Expressions) {
  return { file, ...examineProgramme(chart, expressions) };
}

function readChart(
  file: ReadFile,
  letters: ReadonlyMap<string, ReadonlyMap<string, LetterTemplate>>,
  expressions: Expressions,
): { chart: Chart | null; found: ProgrammeProblem[] } {
  if (file.yaml.faults.length > 0) return { chart: null, found: syntaxProblems(file) };
  if (!isRecord(file.yaml.value)) return { chart: null, found: [problemOf(file, notAMap)] };
  const def = file.yaml.value as unknown as ChartDef;
  const compiled = compileChart(def, expressions, (path: Path) => file.yaml.locate(path));
  if (compiled.kind === 'wrong') {
    return { chart: null, found: compiled.problems.map((problem) => ({ file: file.name, ...problem })) };
  }
  const kinds = new Set(letters.get(def.id)?.keys() ?? []);
  return {
    chart: compiled.chart,
    found: checkProgramme(def, kinds).map((mistake) => problemOf(file, mistake)),
  };
}

function letterProblems(file: ReadFile): ProgrammeProblem[] {
  if (file.yaml.faults.length > 0) return syntaxProblems(file);
  return checkLetters(file.yaml.value).map((mistake) => problemOf(file, mistake));
}

function templatesOf(file: ReadFile): ReadonlyMap<string, LetterTemplate> {
  const { value } = file.yaml;
  if (!isRecord(value) || checkLetters(value).length > 0) return new Map();
  return new Map(Object.entries(value as unknown as Readonly<Record<string, LetterTemplate>>));
}

function filesIn(root: string, folder: 'charts' | 'letters'): ReadFile[] {
  const place = join(root, folder);
  const names = readdirSync(place).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => ({
    name: relative(root, join(place, name)),
    yaml: parsePositioned(readFileSync(join(place, name), 'utf8')),
  }));
}

/** `letters/hnte.yaml` holds the letters of the chart `hnte`. */
function programmeOf(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.yaml$/, '');
}

function syntaxProblems(file: ReadFile): ProgrammeProblem[] {
  const cure = 'Correct the YAML at this place; indentation and quotes are the usual causes.';
  return file.yaml.faults.map((fault) => ({ file: file.name, path: [], ...fault, cure }));
}

function problemOf(file: ReadFile, mistake: Mistake): ProgrammeProblem {
  return { file: file.name, ...mistake, ...file.yaml.locate(mistake.path) };
}

const notAMap: Mistake = {
  path: [],
  message: 'the file does not hold a chart',
  cure: 'Begin with `id:`, `version:`, `inForceFrom:` and `states:`.',
};
