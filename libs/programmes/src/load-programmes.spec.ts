import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expressions } from '@terrace/engine';
import { loadProgrammes, readProgrammes } from './load-programmes';
import { helloLetter, programmeFolder } from './testing/programme-folder';
import { programmesRoot } from './testing/programmes-root';

/** Takes every expression but `wrong`, so that these tests speak of the files alone. */
const expressions: Expressions = {
  compile: (source) =>
    source === 'wrong'
      ? { kind: 'wrong', message: 'no such thing', offset: 0 }
      : { kind: 'compiled', expression: { evaluate: () => true, explain: () => ({}) } },
};

const chart = `id: tea
version: 1
inForceFrom: 2020-01-01
title: { zh: 茶, en: Tea }
initial: leaf
meta:
  slots:
    - { code: A, title: { zh: 甲, en: A }, required: true, accept: [pdf], mustName: false, maxBytes: 10 }
states:
  leaf:
    title: { zh: 叶, en: Leaf }
    meta: { holder: officer }
    timers:
      soon:
        due: { days: 3 }
        event: steeped
        meta: { reminders: [0], letter: hello, holder: officer, title: { zh: 快, en: Soon }, clause: 茶经 }
    on:
      steeped: { target: resting, by: [system] }
      pour:
        target: cup
        title: { zh: 倒, en: Pour }
        by: [officer]
        do:
          - { effect: letter, with: { kind: hello, to: officer } }
        meta: { tone: primary, form: [{ name: note, title: { zh: 注, en: Note }, type: text, required: true }] }
  resting:
    title: { zh: 候, en: Resting }
    meta: { holder: null }
  cup:
    type: final
    title: { zh: 杯, en: Cup }
    meta: { holder: null }
`;
const folder = programmeFolder();

const problemsOf = (chartText: string, letterText?: string) =>
  readProgrammes(folder.write(chartText, letterText), expressions).problems;

/** The text with one passage replaced, and the line it stood on. */
function spoiled(passage: string, replacement: string) {
  const before = chart.slice(0, chart.indexOf(passage));
  expect(chart).toContain(passage);
  return { text: chart.replace(passage, replacement), line: before.split('\n').length };
}

describe('reading programmes', () => {
  it('finds nothing wrong with the programmes of this repository', () => {
    expect(readProgrammes(programmesRoot, expressions).problems).toEqual([]);
  });

  it('finds nothing wrong with a small sound one', () => {
    expect(problemsOf(chart)).toEqual([]);
  });

  it.each([
    ['an unknown role', 'by: [officer]', 'by: [oficer]', /"oficer" is no role/],
    [
      'a button without an English label',
      'title: { zh: 倒, en: Pour }',
      "title: { zh: 倒, en: '' }",
      /pour has no label/,
    ],
    ['an unknown tone', 'tone: primary', 'tone: loud', /"loud" is no tone/],
    ['a form field of no known type', 'type: text', 'type: txt', /form field/],
    ['a letter nobody wrote', 'with: { kind: hello', 'with: { kind: helo', /no letter "helo"/],
    ['a letter to no role', 'to: officer', 'to: nobody', /goes to "nobody"/],
    ['a state without a title', 'title: { zh: 叶, en: Leaf }', 'entry: []', /state leaf has no title/],
    ['a state that holds nobody', 'meta: { holder: null }', 'meta: {}', /whose move/],
    [
      'a holder who is no role',
      'meta: { holder: officer }\n    timers',
      'meta: { holder: king }\n    timers',
      /"king" is no role/,
    ],
    ['a term that is none', 'due: { days: 3 }', 'due: { days: none }', /is no term/],
    [
      'a rest day treated in a way there is not',
      'due: { days: 3 }',
      'due: { days: 3, onRestDay: skip }',
      /is no term/,
    ],
    ['a deadline on an undeclared date', 'due: { days: 3 }', 'due: { fact: batch.end }', /no declared date/],
    ['a deadline without a clause', ', clause: 茶经', '', /no clause/],
    ['a deadline that never reminds', 'reminders: [0]', 'reminders: []', /no days to remind/],
    ['a deadline with an unknown letter', 'letter: hello', 'letter: hallo', /no letter "hallo"/],
    ['a slot of an unknown file type', 'accept: [pdf]', 'accept: [exe]', /slot A: .*exe/],
    ['a slot without a limit', ', maxBytes: 10', '', /no size limit/],
    [
      'a timer that ends the case',
      '{ target: resting, by: [system] }',
      '{ target: cup, by: [system] }',
      /steeped is sent by no person/,
    ],
    [
      'an expression that is wrong',
      '{ target: resting, by: [system] }',
      '{ target: resting, by: [system], guard: [{ id: g, when: wrong, reason: { zh: 否, en: No } }] }',
      /no such thing/,
    ],
  ])('tells of %s with its place and cure', (_, passage, replacement, message) => {
    const { text, line } = spoiled(passage, replacement);
    const problems = problemsOf(text);
    const found = problems.find((problem) => message.test(problem.message));
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
    expect(found?.file).toBe(join('charts', 'tea.yaml'));
    expect(Math.abs((found?.line ?? 0) - line)).toBeLessThanOrEqual(4);
    expect(found?.column).toBeGreaterThan(0);
    expect(found?.cure).not.toBe('');
  });

  it('names the exact line and column', () => {
    const { text, line } = spoiled('tone: primary', 'tone: loud');
    const column = (text.split('\n')[line - 1]?.indexOf('tone: loud') ?? -2) + 1;
    expect(problemsOf(text)[0]).toMatchObject({ line, column });
  });

  it('tells of a timer that ends the case through a state that passes by itself', () => {
    const passing = chart.replace(
      'meta: { holder: null }\n  cup',
      'meta: { holder: null }\n    always: { target: cup }\n  cup',
    );
    expect(problemsOf(passing).map(({ message }) => message)).toEqual([
      expect.stringMatching(/ends the case in cup/),
    ]);
  });

  it('tells of broken YAML where it breaks', () => {
    expect(problemsOf('id: tea\nstates: {a: [}\n')[0]).toMatchObject({
      line: 2,
      file: join('charts', 'tea.yaml'),
    });
  });

  it('tells of a slot code used twice', () => {
    const slot = chart.split('\n').find((line) => line.includes('code: A')) ?? '';
    expect(problemsOf(chart.replace(slot, `${slot}\n${slot}`))[0]).toMatchObject({
      message: 'slot A is declared twice',
      line: 9,
    });
  });

  it('tells of two charts with the same version', () => {
    folder.add('other.yaml', chart);
    expect(problemsOf(chart)[0]).toMatchObject({ message: 'tea v1 exists already', line: 2 });
  });

  it('tells of an unknown placeholder in a letter', () => {
    const problems = problemsOf(chart, helloLetter.replace("zh: '{enterprise}'", "zh: '{enterprize}'"));
    expect(problems[0]).toMatchObject({ file: join('letters', 'tea.yaml'), line: 3 });
    expect(problems[0]?.message).toContain('{enterprize}');
  });

  it('throws one fault that lists every problem when loading', () => {
    const root = folder.write(spoiled('by: [officer]', 'by: [oficer]').text);
    expect(() => loadProgrammes(root, expressions)).toThrow(
      /charts\/tea\.yaml:\d+:\d+ "oficer" is no role\n\s+→ Choose from/,
    );
  });
});

describe('choosing the chart in force', () => {
  it('takes the newest version begun by the day', () => {
    const root = folder.write(chart);
    const second = chart.replace('version: 1', 'version: 2').replace('2020-01-01', '2021-01-01');
    folder.add('tea-2.yaml', second);
    const { catalogue } = loadProgrammes(root, expressions);
    const versions = ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map(
      (on) => catalogue.inForce('tea', on)?.version ?? null,
    );
    expect(versions).toEqual([null, 1, 1, 2]);
    expect(catalogue.version('tea', 1)?.version).toBe(1);
    expect(catalogue.version('tea', 3)).toBeNull();
  });
});

describe('the letters of every programme', () => {
  const { letters: loaded, catalogue } = loadProgrammes(programmesRoot, expressions);

  it.each([...new Set(catalogue.all().map(({ id }) => id))])('are each used by the chart: %s', (id) => {
    const text = readFileSync(join(programmesRoot, 'charts', `${id}.yaml`), 'utf8');
    const unused = loaded.kinds(id).filter((kind) => !new RegExp(`(kind|letter): ${kind}\\b`).test(text));
    expect(unused).toEqual([]);
  });

  it('are found by chart and kind', () => {
    expect(loaded.find('hnte', 'recognised')).not.toBeNull();
    expect(loaded.find('hnte', 'unknown')).toBeNull();
  });
});
