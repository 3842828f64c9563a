import type { Chart } from '@terrace/engine';
import { slotsOf, type DocumentSlot } from '@terrace/programmes';
import type { TimerPlan } from '@terrace/workflow';
import { Agenda } from './agenda';
import type { Behaviour } from './behaviour';
import { Board } from './board';
import { exampleValues, type ExampleValues } from './example-values';
import { Ledger } from './ledger';
import { Office } from './office';
import type { SimulationPlan } from './plan';

/** What the cases of one simulation share: the chart, the time, what is still to happen and what came to pass. */
export class World {
  readonly chart: Chart;
  readonly board: Board;
  readonly behaviour: Behaviour;
  readonly timerPlan: TimerPlan;
  readonly office: Office;
  readonly slots: readonly DocumentSlot[];
  readonly examples: ExampleValues;
  readonly ledger = new Ledger();
  private readonly agenda = new Agenda();
  private nowMs: number;

  constructor(plan: SimulationPlan) {
    this.chart = plan.chart;
    this.board = new Board(plan.chart);
    this.behaviour = plan.behaviour;
    this.timerPlan = plan.timerPlan;
    this.office = new Office(plan.calendar);
    this.slots = slotsOf(plan.chart);
    this.examples = exampleValues(plan.chart, plan.expressions);
    this.nowMs = plan.from.getTime();
  }

  get now(): Date {
    return new Date(this.nowMs);
  }

  /** What lies in the past happens at once. */
  plan(at: Date, happen: () => void): void {
    this.agenda.plan(Math.max(at.getTime(), this.nowMs), happen);
  }

  /** Lets everything happen up to an instant, itself included. */
  runUntil(until: Date): void {
    const untilMs = until.getTime();
    while ((this.agenda.nextAtMs ?? Infinity) <= untilMs) {
      const { atMs, happen } = this.agenda.take()!;
      this.nowMs = atMs;
      happen();
    }
    this.nowMs = untilMs;
  }
}
