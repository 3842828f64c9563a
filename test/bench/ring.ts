import { compileChart, type Chart, type StateDef, type TransitionDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';

/**
 * A chart of so many states in stages of ten, guarded as charts are: `next` leads through all of them, `around` stays
 * in its stage.
 */
export function ring(count: number): Chart {
  const id = (i: number): string => `s${String(i % count)}`;
  const to = (target: string): TransitionDef => ({
    target,
    by: ['officer'],
    guard: [
      { id: 'open', when: 'facts.company.incidents == 0', reason: { zh: '有事故', en: 'An incident' } },
    ],
    do: [{ assign: { last: 'actor.id' } }, { effect: 'letter', with: { kind: 'moved' } }],
  });
  const state = (i: number): StateDef => ({
    on: { next: to(id(i + 1)), around: to(id(i - (i % 10) + ((i + 1) % 10))) },
  });
  const stages = Array.from({ length: Math.ceil(count / 10) }, (_, stage) => {
    const numbers = Array.from({ length: Math.min(10, count - stage * 10) }, (__, i) => stage * 10 + i);
    const states = Object.fromEntries(numbers.map((i) => [id(i), state(i)]));
    return [`stage${String(stage)}`, { initial: id(stage * 10), states }] as const;
  });
  const compiled = compileChart(
    {
      id: 'ring',
      version: 1,
      inForceFrom: '2026-01-01',
      initial: 'stage0',
      facts: { 'company.incidents': 'int' },
      data: { last: { type: 'string', initial: '' } },
      states: Object.fromEntries(stages),
    },
    celExpressions,
  );
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  return compiled.chart;
}
