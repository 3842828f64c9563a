import { join } from 'node:path';
import { celExpressions } from '@terrace/expressions';
import { readProgrammes } from './load-programmes';
import { programmeFolder } from './testing/programme-folder';
import { teaChart } from './testing/tea-chart';

const folder = programmeFolder();

const problemsOf = (text: string) =>
  readProgrammes(folder.write(text), celExpressions, { examined: true }).problems;

describe('a chart that records decisions from above', () => {
  const evidence = `[{ name: documentNumber, title: { zh: 号, en: Number }, type: text, required: true },
            { name: date, title: { zh: 日, en: Date }, type: date, required: true }]`;
  const recording = teaChart
    .replace(
      'data: { cups: { type: int, initial: 0 } }',
      'data: { cups: { type: int, initial: 0 }, year: { type: int, initial: 0 }, taste: { type: string, initial: "" } }',
    )
    .replace(
      'meta:\n',
      'meta:\n  decisions: { praise: { event: praise, words: [好, 佳] }, blame: blame }\n  correlate: { year: year, no: cups }\n',
    )
    .replace(
      'pour: { target: cup, title: { zh: 倒, en: Pour }, by: [officer] }',
      `praise: { target: cup, title: { zh: 褒, en: Praise }, by: [officer], meta: { form: ${evidence} } }
      blame: { target: cup, title: { zh: 贬, en: Blame }, by: [head], meta: { form: ${evidence} } }`,
    );

  it('is sound when its events, their evidence and its batches are there', () => {
    expect(problemsOf(recording)).toEqual([]);
  });

  it.each([
    [
      'an unknown event',
      'event: praise,',
      'event: prase,',
      /decision praise is recorded by "prase", which no state takes/,
    ],
    ['an unknown event told shortly', 'blame: blame', 'blame: blam', /decision blame is recorded by "blam"/],
    ['no event', 'blame: blame', 'blame: { words: [劣] }', /decision blame names no event/],
    ['words that are no list', 'words: [好, 佳]', 'words: 好', /its words are no list/],
    [
      'no decisions at all',
      '{ praise: { event: praise, words: [好, 佳] }, blame: blame }',
      '[praise]',
      /do not say which event/,
    ],
    [
      'a word for two decisions',
      'blame: blame',
      'blame: { event: blame, words: [好] }',
      /the word 好 stands for praise and for blame/,
    ],
    ['an unknown business key', 'no: cups', 'no: cups, place: cups', /"place" is no business key of a batch/],
    ['a missing business key', ', no: cups', '', /no data of the case says the no of its batch/],
    ['a batch in no data', 'no: cups', 'no: cup', /the no of the batch is read from "cup", which is no data/],
    [
      'a batch in data of another type',
      'no: cups',
      'no: taste',
      /read from "taste", which is string and not int/,
    ],
    ['a batch that is no record', '{ year: year, no: cups }', 'year', /not named by year and number/],
  ])('with %s is told so at its line, with a cure', (_, passage, replacement, message) => {
    expect(recording).toContain(passage);
    const text = recording.replace(passage, replacement);
    const line = recording.slice(0, recording.indexOf(passage)).split('\n').length;
    const found = problemsOf(text).filter((problem) => message.test(problem.message));
    expect(found).toMatchObject([{ file: join('charts', 'tea.yaml'), line }]);
    expect(found[0]?.cure).not.toBe('');
  });

  it.each([
    [
      'that nobody may record',
      'by: [head]',
      'by: [reviewer]',
      /neither an officer nor a head may send it/,
      'decisions:',
    ],
    [
      'without its evidence',
      `by: [head], meta: { form: ${evidence} }`,
      'by: [head]',
      /event blame records a decision, but its form does not ask for documentNumber/,
      'blame: { target',
    ],
  ])('with one %s is told so', (_, passage, replacement, message, place) => {
    const text = recording.replace(passage, replacement);
    const found = problemsOf(text).filter((problem) => message.test(problem.message));
    expect(found).toMatchObject([{ line: text.slice(0, text.indexOf(place)).split('\n').length }]);
  });
});
