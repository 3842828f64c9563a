import { randomUUID } from 'node:crypto';
import { compileChart, type Chart, type ChartDef, type Json } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { Clock, Ids, systemActor, type Actor, type UnitOfWork } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import type { Instance } from '../instance';
import { compilePlan } from '../migration/compile-plan';
import { ExamineMigration } from '../migration/examine-migration';
import { MigrateInstances } from '../migration/migrate-instances';
import type { Migration } from '../migration/migration';
import type { MigrationPlan } from '../migration/migration-plan';
import { MigrationPlans, type MigrationStore } from '../migration/ports';
import { RevertInstances } from '../migration/revert-instances';
import { ChartCatalogue, FactsSource, TimerPlan, type PlannedTimer, type WorkflowStore } from '../ports';
import { SendEvent } from '../send-event';
import { StartInstance } from '../start-instance';
import { Everyone } from './everyone';
import { NoForms } from './no-forms';

const text = { zh: '字', en: 'text' };
const review = { reminders: [-3, 1], letter: 'review-due', holder: 'officer' };

/** A grant as it was handled until the end of 2025. */
const first: Omit<ChartDef, 'id'> = {
  version: 1,
  inForceFrom: '2020-01-01',
  initial: 'drafting',
  data: {
    amount: { type: 'int', initial: 0 },
    remark: { type: 'string', initial: '' },
    fax: { type: 'string', initial: '' },
  },
  states: {
    drafting: {
      on: {
        submit: { target: 'reviewing', do: [{ assign: { amount: 'event.data.amount' } }] },
        shelve: { target: 'shelf' },
      },
    },
    reviewing: {
      timers: { review: { due: { days: 10 }, meta: review } },
      on: { approve: { target: 'paying' }, ask: { target: 'waiting' } },
    },
    waiting: {
      timers: { answer: { due: { days: 30 }, event: 'overdue' } },
      on: { answer: { target: 'reviewing' }, overdue: { target: 'drafting' } },
    },
    paying: {
      initial: 'checking',
      on: { pause: { target: 'resting' } },
      states: {
        past: { type: 'history', history: 'deep', initial: 'checking' },
        checking: { on: { next: { target: 'sending' } } },
        sending: { on: { sent: { target: 'granted' } } },
      },
    },
    resting: { on: { resume: { target: 'past' } } },
    shelf: { on: { take: { target: 'drafting' } } },
    granted: { type: 'final' },
  },
};

/** And since: law and technology are judged apart, and nothing is shelved. */
const second: Omit<ChartDef, 'id'> = {
  version: 2,
  inForceFrom: '2026-01-01',
  initial: 'drafting',
  data: {
    amount: { type: 'int', initial: 0 },
    note: { type: 'string', initial: '' },
    isLarge: { type: 'bool', initial: false },
    rounds: { type: 'int', initial: 1 },
  },
  states: {
    drafting: { on: { submit: { target: 'assessing' } } },
    assessing: {
      type: 'parallel',
      timers: { review: { due: { days: 20 }, meta: review }, notice: { due: { days: 2 } } },
      on: { 'done.state.assessing': { target: 'paying' }, withdraw: { target: 'drafting' } },
      states: {
        legal: {
          initial: 'reading',
          states: { reading: { on: { pass_law: { target: 'lawful' } } }, lawful: { type: 'final' } },
        },
        technical: {
          initial: 'testing',
          states: {
            testing: { on: { pass_technology: { target: 'sound' } } },
            sound: { type: 'final' },
          },
        },
      },
    },
    asked: {
      initial: 'small',
      timers: { answer: { due: { days: 15 }, event: 'overdue' } },
      on: { answer: { target: 'assessing' }, overdue: { target: 'drafting' } },
      states: { small: {}, large: { on: { visit: { target: 'small' } } } },
    },
    paying: {
      initial: 'verifying',
      on: { pause: { target: 'resting' } },
      states: {
        past: { type: 'history', history: 'deep', initial: 'verifying' },
        verifying: { on: { next: { target: 'sending' } } },
        sending: { on: { sent: { target: 'granted' } } },
      },
    },
    resting: { on: { resume: { target: 'past' } } },
    granted: { type: 'final' },
  },
};

export const planOfGrant = (chart: string): MigrationPlan => ({
  chart,
  from: 1,
  to: 2,
  title: text,
  reason: { zh: '办法修订', en: 'the rules were revised' },
  states: {
    reviewing: 'assessing',
    waiting: { choose: [{ when: 'data.amount >= 100', to: 'large' }, { to: 'small' }] },
    checking: 'verifying',
  },
  data: { note: 'data.remark', isLarge: 'data.amount >= 100' },
  drop: ['fax'],
  timers: {
    'assessing/review': { from: 'reviewing/review', as: 'recounted' },
    'asked/answer': { from: 'waiting/answer' },
  },
});

class Versions extends ChartCatalogue {
  constructor(private readonly charts: readonly Chart[]) {
    super();
  }
  override inForce = (id: string, on: string) =>
    this.charts.findLast((chart) => chart.id === id && chart.def.inForceFrom <= on) ?? null;
  override version = (id: string, version: number) =>
    this.charts.find((chart) => chart.id === id && chart.version === version) ?? null;
  override all = () => this.charts;
}

class NoFacts extends FactsSource {
  override factsOf = async (subjects: readonly unknown[]) => subjects.map(() => ({}));
}

class WholeDays extends TimerPlan {
  override plan = (due: Json, days: readonly number[], at: Date): PlannedTimer => {
    const count = Number((due as { days: number }).days);
    const dueAt = new Date(at.getTime() + count * 86_400_000);
    const reminders = days
      .map((offsetDays) => ({ offsetDays, at: new Date(dueAt.getTime() + offsetDays * 86_400_000) }))
      .filter((reminder) => reminder.at > at);
    return { dueOn: dueAt.toISOString().slice(0, 10), dueAt, reminders };
  };
}

/** Stands still until it is moved. */
export class MovedClock extends Clock {
  constructor(private at: string) {
    super();
  }
  override now = () => new Date(this.at);
  moveTo(at: string): void {
    this.at = at;
  }
}

class RandomIds extends Ids {
  override next = () => randomUUID();
}

class JsonPlans extends MigrationPlans {
  constructor(private readonly charts: ChartCatalogue) {
    super();
  }
  override read = (plan: string) => compilePlan(JSON.parse(plan), this.charts, celExpressions);
}

const approver: Actor = { id: 'director', name: '局长', roles: ['director'], enterpriseId: null };

export interface TwoVersionsNeed {
  readonly store: WorkflowStore;
  readonly migrations: MigrationStore;
  readonly unitOfWork: UnitOfWork;
  readonly subjectId: string;
}

/** A chart of its own in two versions over the store, with everything that moves its cases. */
export class TwoVersions {
  readonly chartId = `grant-${randomUUID()}`;
  readonly clock = new MovedClock('2025-12-01T01:00:00Z');
  readonly charts = new Versions([
    compiled({ id: this.chartId, ...first }),
    compiled({ id: this.chartId, ...second }),
  ]);
  readonly plans = new JsonPlans(this.charts);
  readonly ports: DecisionPorts;

  constructor(readonly need: TwoVersionsNeed) {
    this.ports = {
      ...need,
      charts: this.charts,
      facts: new NoFacts(),
      timerPlan: new WholeDays(),
      authority: new Everyone(),
      forms: new NoForms(),
      ids: new RandomIds(),
      clock: this.clock,
    };
  }

  /** Begins a case on a date and sends it the events. */
  async begun(events: readonly string[], amount = 0, on = '2025-12-01'): Promise<string> {
    const { chartId } = this;
    const key = randomUUID();
    const command = { chartId, subjectId: this.need.subjectId, businessKey: key, on, idempotencyKey: key };
    const begun = await new StartInstance(this.ports).start(command, systemActor);
    if (begun.kind === 'refused') throw new Error(begun.refusal.reason.en);
    for (const event of events) await this.send(begun.value.id, event, { amount });
    return begun.value.id;
  }

  async send(instanceId: string, event: string, data: Readonly<Record<string, Json>> = {}): Promise<void> {
    const command = { instanceId, event, data, expectedVersion: null, idempotencyKey: randomUUID() };
    const outcome = await new SendEvent(this.ports).send(command, systemActor);
    if (outcome.kind === 'refused') throw new Error(`${event}: ${outcome.refusal.reason.en}`);
  }

  async standing(id: string): Promise<Instance> {
    const [instance] = await this.need.store.load([id]);
    if (!instance) throw new Error(`no case ${id}`);
    return instance;
  }

  /** A migration that somebody has proposed and somebody else approved. */
  async approved(change: Partial<MigrationPlan> = {}): Promise<string> {
    const migration = this.proposal(change);
    await this.need.migrations.propose({ ...migration, stage: 'running', approvedBy: approver });
    return migration.id;
  }

  proposal(change: Partial<MigrationPlan> = {}): Migration {
    const plan = { ...planOfGrant(this.chartId), ...change };
    return {
      id: randomUUID(),
      plan: JSON.stringify(plan),
      chartId: plan.chart,
      fromVersion: plan.from,
      toVersion: plan.to,
      title: plan.title,
      reason: plan.reason,
      stage: 'proposed',
      proposedBy: systemActor,
      proposedAt: this.clock.now(),
      report: null,
      approvedBy: null,
      approvedAt: null,
      revertedBy: null,
      reached: null,
      endedAt: null,
    };
  }

  examine(id: string): Promise<void> {
    return new ExamineMigration(this.ports, this.need.migrations, this.plans).examine(id);
  }

  migrate(id: string, size = 2, ports: DecisionPorts = this.ports): Promise<void> {
    return new MigrateInstances(ports, this.need.migrations, this.plans, size).run(id);
  }

  async revert(id: string, size = 2): Promise<void> {
    const migration = await this.need.migrations.load(id);
    if (!migration) throw new Error(`no migration ${id}`);
    await this.need.migrations.save({ ...migration, stage: 'reverting', revertedBy: approver });
    await new RevertInstances(this.ports, this.need.migrations, size).revert(id);
  }
}

function compiled(def: ChartDef): Chart {
  const result = compileChart(def, celExpressions);
  if (result.kind === 'wrong') throw new Error(JSON.stringify(result.problems));
  return result.chart;
}
