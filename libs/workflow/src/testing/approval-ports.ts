import { randomUUID } from 'node:crypto';
import { compileChart, type Chart, type ChartDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { Clock, Ids, refused, type Actor } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import { ChartCatalogue, FactsSource, TimerPlan, type PlannedTimer } from '../ports';
import { Everyone } from './everyone';
import { NoForms } from './no-forms';

const text = { zh: '字', en: 'text' };

const def: ChartDef = {
  id: 'tiny',
  version: 1,
  inForceFrom: '2020-01-01',
  initial: 'review',
  data: { blocked: { type: 'bool', initial: false } },
  meta: { cohorts: { class: { title: text, signals: ['approve'] } } },
  states: {
    review: {
      timers: {
        due: { due: { days: 5 }, meta: { reminders: [-1], letter: 'review-due', holder: 'officer' } },
      },
      on: {
        block: { by: ['officer'], do: [{ assign: { blocked: 'true' } }] },
        approve: {
          target: 'approved',
          by: ['officer'],
          guard: [{ id: 'open', when: '!data.blocked', reason: text, clause: '第一条' }],
        },
      },
    },
    approved: {
      entry: [{ effect: 'letter', with: { kind: 'approved', to: 'enterprise' } }],
      timers: { collect: { due: { days: 30 } } },
      on: { collect: { target: 'end', by: ['officer'] } },
    },
    end: { type: 'final' },
  },
};
const compiled = compileChart(def, celExpressions);
if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
const chart: Chart = compiled.chart;

class OneChart extends ChartCatalogue {
  override inForce = () => chart;
  override version = () => chart;
  override all = () => [chart];
}

class NoFacts extends FactsSource {
  override factsOf = async (subjects: readonly unknown[]) => subjects.map(() => ({}));
}

class DaysAhead extends TimerPlan {
  override plan = (due: unknown, days: readonly number[], at: Date): PlannedTimer => {
    const dayMs = 86_400_000;
    const dueAt = new Date(at.getTime() + (due as { days: number }).days * dayMs);
    const reminders = days.map((offsetDays) => ({
      offsetDays,
      at: new Date(dueAt.getTime() + offsetDays * dayMs),
    }));
    return { dueOn: dueAt.toISOString().slice(0, 10), dueAt, reminders };
  };
}

class ByRole extends Everyone {
  override refuse = (actor: Actor) =>
    actor.roles.includes('officer') ? null : refused('forbidden', text).refusal;
}

class RandomIds extends Ids {
  override next = () => randomUUID();
}

export class SetClock extends Clock {
  at = new Date('2031-05-04T01:00:00Z');
  override now = () => this.at;
}

/** Decisions on the chart of an approval, over any store, at a time that is set. */
export const approvalPorts = (
  over: Pick<DecisionPorts, 'store' | 'unitOfWork' | 'clock'>,
): DecisionPorts => ({
  ...over,
  charts: new OneChart(),
  facts: new NoFacts(),
  timerPlan: new DaysAhead(),
  authority: new ByRole(),
  forms: new NoForms(),
  ids: new RandomIds(),
});
