import { compileChart, type Chart, type ChartDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { defaultBehaviour, type Behaviour, type Habit } from '../behaviour';
import type { Member } from '../plan';

type Body = Omit<ChartDef, 'id' | 'version' | 'inForceFrom'>;

export function tinyChart(body: Body): Chart {
  const def = { id: 'tiny', version: 1, inForceFrom: '2020-01-01', ...body };
  const compiled = compileChart(def, celExpressions);
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  return compiled.chart;
}

/** Acts after exactly so many working days, and never forgets. */
export const punctual = (workingDays: number): Habit => ({
  people: 1,
  takes: { workingDays },
  retries: { workingDays: 1 },
  forgets: 0,
  afterReminder: { workingDays: 1 },
  recalls: { workingDays: 30 },
});

export const behaving = (roles: Readonly<Record<string, Habit>>): Behaviour => ({
  ...defaultBehaviour,
  roles: { ...defaultBehaviour.roles, ...roles },
});

/** Cases that open on Tuesday 2 January 2024 at nine, when the office does. */
export const opening = (count: number, facts: Member['factsOn'] = () => ({})): Member[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `case-${String(i)}`,
    opensAt: new Date('2024-01-02T01:00:00Z'),
    factsOn: facts,
  }));
