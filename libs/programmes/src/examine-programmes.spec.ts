import { join } from 'node:path';
import type { ChartDef, StateDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { readProgrammes } from './load-programmes';
import { programmeFolder } from './testing/programme-folder';
import { programmesRoot } from './testing/programmes-root';
import { teaChart as chart } from './testing/tea-chart';
import { checkDecisions } from './validation/check-decisions';

const folder = programmeFolder();

const problemsOf = (text: string) =>
  readProgrammes(folder.write(text), celExpressions, { examined: true }).problems;

describe('examining programmes', () => {
  const { problems, examined } = readProgrammes(programmesRoot, celExpressions, { examined: true });

  it('finds nothing wrong with the programmes of this repository', () => {
    expect(problems).toEqual([]);
  });

  it.each(examined.map(({ chart: { id }, ...how }) => [id, how] as const))(
    'goes through everything %s can do',
    (_, how) => {
      expect(how).toMatchObject({ complete: true });
      expect(how.explored).toBeGreaterThan(1);
    },
  );

  it('finds nothing wrong with a small sound one', () => {
    expect(problemsOf(chart)).toEqual([]);
  });

  it.each([
    [
      'a state without exit',
      'pour: { target: cup, title: { zh: 倒, en: Pour }, by: [officer] }',
      'stir: { title: { zh: 搅, en: Stir }, by: [officer] }',
      /Nothing leads out of the state 'resting'/,
      '  resting:',
    ],
    [
      'an unreachable state',
      '  cup:',
      '  lost: { title: { zh: 失, en: Lost }, meta: { holder: null }, on: { go: { target: cup } } }\n  cup:',
      /No event leads to the state 'lost'/,
      '  lost:',
    ],
    [
      'a dead transition',
      'guard: [{ id: hot, when: facts.heat > 80, reason: { zh: 凉, en: Cold } }]',
      '',
      /for 'pour' is never taken: one before it has no condition/,
      '- target: resting',
    ],
    [
      'guards that can both hold',
      'facts.heat <= 80',
      'facts.heat <= 90',
      /can both hold \(facts\.heat = 81\).*'cup' over 'resting'/,
      '- target: resting',
    ],
    [
      'a guard that never holds',
      'facts.heat <= 80',
      'facts.heat <= 80 && facts.heat > 90',
      /No values satisfy this guard/,
      'guard: [{ id: cold',
    ],
    [
      'a timer nobody hears',
      'event: steeped',
      'event: steped',
      /'soon' sends 'steped', which no active state takes/,
      '      soon:',
    ],
    ['an unknown fact', 'facts.heat > 80', 'facts.heet > 80', /No such key: heet/, 'when: facts.heet'],
    [
      'a type error',
      'facts.heat > 80',
      'facts.heat > "hot"',
      /no such overload: int > string/,
      'when: facts.heat > "hot"',
    ],
    ['a form without a type', 'type: text', 'type: txt', /form field/, '{ name: note'],
    [
      'a slot without a title',
      'title: { zh: 甲, en: A }',
      'title: { zh: 甲 }',
      /slot A: no title in both languages/,
      'title: { zh: 甲 }',
    ],
    [
      'a form that does not ask for what is read',
      'facts.heat > 80',
      'event.data.heat > 80',
      /event pour reads event\.data\.heat, which its form does not ask for/,
      'when: event.data.heat',
    ],
    [
      'a form without the field that is kept',
      'do: [{ effect: letter, with: { kind: hello, to: officer } }]',
      'do: [{ assign: { cups: event.data.cups } }]',
      /event pour reads event\.data\.cups/,
      'cups: event.data.cups',
    ],
    [
      'a document without a slot',
      'when: facts.heat > 80',
      `when: '"B" in facts.documents.held'`,
      /asks for the document B, for which there is no slot/,
      `when: '"B"`,
    ],
    [
      'uploads without slots',
      'slots:\n    - { code: A, title: { zh: 甲, en: A }, required: true, accept: [pdf], mustName: false, maxBytes: 10 }\n  cohorts:\n    tasting: { title: { zh: 品茶会, en: Tasting }, signals: [pour] }\nstates:\n  leaf:\n    title: { zh: 叶, en: Leaf }\n    meta: { holder: officer }',
      'order: 1\nstates:\n  leaf:\n    title: { zh: 叶, en: Leaf }\n    meta: { holder: officer, uploads: true }',
      /state leaf takes documents, but the programme has no slots/,
      'uploads: true',
    ],
    [
      'a cohort without a title',
      'title: { zh: 品茶会, en: Tasting }',
      'title: { zh: 品茶会 }',
      /cohort tasting has no title in both languages/,
      'tasting:',
    ],
    [
      'a cohort without signals',
      'signals: [pour]',
      'signals: []',
      /cohort tasting has no signals/,
      'tasting:',
    ],
    [
      'a signal that no person may send',
      'signals: [pour]',
      'signals: [pour, steeped]',
      /cohort tasting signals "steeped", which no person sends/,
      'signals: [pour, steeped',
    ],
    ['a missing letter', 'kind: hello', 'kind: hallo', /there is no letter "hallo"/, '{ effect: letter'],
    [
      'a missing translation',
      'title: { zh: 候, en: Resting }',
      "title: { zh: 候, en: '' }",
      /state resting has no title in both languages/,
      '  resting:',
    ],
    [
      'an end by the machine alone',
      'steeped: { target: resting, by: [system] }',
      'steeped: { target: cup, by: [system] }',
      /steeped is sent by no person, yet it ends the case in cup/,
      'steeped: {',
    ],
  ])('tells of %s at its line, with a cure', (_, passage, replacement, message, place) => {
    expect(chart).toContain(passage);
    const text = chart.replace(passage, replacement);
    const found = problemsOf(text).find((problem) => message.test(problem.message));
    expect(
      problemsOf(text)
        .map((problem) => problem.message)
        .join('\n'),
    ).toMatch(message);
    const before = text.slice(0, text.indexOf(place));
    expect(found).toMatchObject({ file: join('charts', 'tea.yaml'), line: before.split('\n').length });
    expect(found?.cure).not.toBe('');
  });
});

describe('a case ended by time alone', () => {
  const late = (leaf: StateDef, states: Record<string, StateDef>): ChartDef => ({
    id: 'tea',
    version: 1,
    inForceFrom: '2020-01-01',
    initial: 'leaf',
    states: { leaf, ...states, cup: { type: 'final' } },
  });
  const timer = { soon: { due: { days: 3 }, event: 'late' } };

  it.each<[string, ChartDef]>([
    [
      'a state passed by itself',
      late({ timers: timer, on: { late: { target: 'b' } } }, { b: { always: { target: 'cup' } } }),
    ],
    [
      'a done event',
      late(
        {
          initial: 'x',
          states: { x: { timers: timer, on: { late: { target: 'y' } } }, y: { type: 'final' } },
          on: { 'done.state.leaf': { target: 'cup' } },
        },
        {},
      ),
    ],
    [
      'the last region to be done',
      late(
        {
          type: 'parallel',
          states: {
            x: {
              initial: 'x1',
              states: { x1: { timers: timer, on: { late: { target: 'x2' } } }, x2: { type: 'final' } },
            },
            y: {
              initial: 'y1',
              states: { y1: { on: { sign: { target: 'y2', by: ['officer'] } } }, y2: { type: 'final' } },
            },
          },
          on: { 'done.state.leaf': { target: 'cup' } },
        },
        {},
      ),
    ],
    [
      'an event it raises',
      late(
        {
          timers: timer,
          on: { late: { do: [{ raise: 'over' }] }, over: { target: 'cup', by: ['officer'] } },
        },
        {},
      ),
    ],
    [
      'an event raised on entry, behind a condition',
      late(
        { timers: timer, on: { late: { target: 'b' } } },
        {
          b: {
            entry: [{ if: 'data.n > 1', then: [{ raise: 'over.now' }] }],
            on: { 'over.*': { target: 'cup', by: ['officer'] } },
          },
        },
      ),
    ],
  ])('is refused when it comes by way of %s', (_, def) => {
    expect(checkDecisions(def)).toMatchObject([
      { message: 'late is sent by no person, yet it ends the case in cup' },
    ]);
  });

  it('is not seen where a person has the last word', () => {
    const def = late(
      { timers: timer, on: { late: { target: 'b' } } },
      { b: { on: { over: { target: 'cup', by: ['officer'] } } } },
    );
    expect(checkDecisions(def)).toEqual([]);
  });
});
