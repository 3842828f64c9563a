import 'reflect-metadata';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Chart } from '@terrace/engine';
import { Clock, Ids, UnitOfWork, systemActor } from '@terrace/kernel';
import { OutboxRelay, PersistenceModule, Signals } from '@terrace/persistence';
import { carryJob, QueueModule, Queues } from '@terrace/queue';
import {
  Authority,
  ChartCatalogue,
  DecisionPorts,
  DeliverMessages,
  FactsSource,
  Forms,
  SendEvent,
  StartInstance,
  StopInstance,
  TimerPlan,
  WorkflowStore,
  type FactsSubject,
  type Instance,
} from '@terrace/workflow';
import type { Job } from 'bullmq';
import { RelayOutbox } from '../../../apps/worker/src/outbox/relay-outbox';
import { ReconcileQueues } from '../../../apps/worker/src/outbox/reconcile-queues';
import { SweepTimers } from '../../../apps/worker/src/timers/sweep-timers';
import { durableTests } from './suite';
import type { FromSupervisor, FromWorker } from './supervise';

/** The worker of the product with the charts of W3C's tests; it asks before each step whether it may live on. */
const databaseUrl = process.env['DATABASE_URL'] ?? '';
const tests = durableTests((process.env['CONFORMANCE_TESTS'] ?? '').split(','));
const charts = new Map<string, Chart>(tests.flatMap((test) => test.charts).map((chart) => [chart.id, chart]));

class SuiteCharts extends ChartCatalogue {
  override inForce = (id: string): Chart | null => charts.get(id) ?? null;
  override version = (id: string): Chart | null => charts.get(id) ?? null;
  override all = (): readonly Chart[] => [...charts.values()];
}

/** What a session knows of itself. */
class OwnSession extends FactsSource {
  override factsOf = async (subjects: readonly (FactsSubject & Partial<Instance>)[]) =>
    subjects.map((subject) => ({
      sessionId: subject.id,
      invokedAs: subject.parent?.invokeId ?? null,
      invocations: Object.keys(subject.invocations ?? {}),
    }));
}

class NoTimers extends TimerPlan {
  override plan = () => null;
}

class Everyone extends Authority {
  override refuse = () => null;
  override admit = async () => [];
}

class NoForms extends Forms {
  override refuse = () => null;
}

/** Stands still until nothing is on its way: then the supervisor sets it to when the next delayed event is due. */
class VirtualClock extends Clock {
  at = new Date(process.env['CONFORMANCE_TIME'] ?? 0);
  override now = (): Date => this.at;
}

const clock = new VirtualClock();
const tell = (message: FromWorker): void => void process.send?.(message);
const waiting: (() => void)[] = [];

/** Nothing goes on here before the supervisor, who may kill instead, says so. */
const step = (name: string): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    tell({ kind: 'step', name });
  });

/** A killed worker's jobs are taken up by the next one after a second instead of half a minute. */
@Processor('events', { concurrency: 4, lockDuration: 1_000, stalledInterval: 250, maxStalledCount: 100 })
class EventsProcessor extends WorkerHost {
  constructor(
    private readonly deliver: DeliverMessages,
    private readonly outbox: OutboxRelay,
  ) {
    super();
  }

  override async process(job: Job): Promise<void> {
    await carryJob(job, this.outbox, () => this.deliver.deliver((job.data as { to: string }).to));
    tell({ kind: 'delivered' });
  }
}

@Module({
  imports: [
    PersistenceModule.forRoot(databaseUrl),
    QueueModule.forRoot({ kind: 'postgres', databaseUrl, redisUrl: '' }),
  ],
  providers: [
    {
      provide: DecisionPorts,
      inject: [WorkflowStore, UnitOfWork, Ids],
      useFactory: (store: WorkflowStore, unitOfWork: UnitOfWork, ids: Ids): DecisionPorts => ({
        store,
        unitOfWork,
        ids,
        clock,
        charts: new SuiteCharts(),
        facts: new OwnSession(),
        timerPlan: new NoTimers(),
        authority: new Everyone(),
        forms: new NoForms(),
      }),
    },
    {
      provide: StartInstance,
      inject: [DecisionPorts],
      useFactory: (ports: DecisionPorts) => new StartInstance(ports),
    },
    {
      provide: DeliverMessages,
      inject: [DecisionPorts, StartInstance],
      useFactory: (ports: DecisionPorts, starts: StartInstance) =>
        new DeliverMessages(ports.store, starts, new SendEvent(ports), new StopInstance(ports)),
    },
    {
      provide: SweepTimers,
      inject: [WorkflowStore, Signals],
      useFactory: (store: WorkflowStore, signals: Signals) => new SweepTimers(store, clock, signals),
    },
    {
      provide: RelayOutbox,
      inject: [OutboxRelay, Signals, Queues],
      useFactory: (relay: OutboxRelay, signals: Signals, queues: Queues) =>
        new RelayOutbox(relay, signals, queues),
    },
    {
      provide: ReconcileQueues,
      inject: [OutboxRelay, Queues],
      useFactory: (relay: OutboxRelay, queues: Queues) => new ReconcileQueues(relay, queues),
    },
    EventsProcessor,
  ],
})
class ConformanceWorker {}

/** Wraps a method so that a kill may come before it, or after it. */
function watched<Name extends string>(
  owner: Record<Name, (...args: never[]) => Promise<unknown>>,
  name: Name,
): void {
  const original = owner[name].bind(owner) as (...args: unknown[]) => Promise<unknown>;
  const wrapped = async (...args: unknown[]): Promise<unknown> => {
    await step(`before ${name}`);
    const result = await original(...args);
    await step(`after ${name}`);
    return result;
  };
  owner[name] = wrapped as (typeof owner)[Name];
}

const context = await NestFactory.createApplicationContext(ConformanceWorker, {
  logger: ['error', 'warn'],
});
const store = context.get(WorkflowStore);

process.on('message', (message: FromSupervisor) => {
  if (message.kind === 'go') return waiting.shift()?.();
  clock.at = new Date(message.to);
  context.get(Signals).announce('clock');
});

watched(store as never, 'commit');
watched(store as never, 'takeMessage');
watched(store as never, 'fireDueTimers');
watched(context.get(OutboxRelay) as never, 'markDone');
watched(context.get(Queues) as never, 'addMany');

const begun = new Set((await store.load(tests.map(({ instanceId }) => instanceId))).map(({ id }) => id));
for (const { name, instanceId } of tests.filter((test) => !begun.has(test.instanceId))) {
  const subjectId = process.env['CONFORMANCE_SUBJECT'] ?? '';
  const command = { id: instanceId, chartId: name, subjectId, businessKey: name, on: '2026-01-01' };
  await context.get(StartInstance).start({ ...command, idempotencyKey: 'start' }, systemActor);
}
tell({ kind: 'ready' });
