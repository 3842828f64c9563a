import { DataSource, EntitySchema, type EntityManager, type EntitySchemaColumnOptions } from 'typeorm';
import { DecideOrders } from '../../../libs/workflow/src/decide-orders';
import { timerRowOf } from '../../../libs/persistence/src/workflow/instance-row';
import { KeptDecisions } from './decided';
import type { Service } from './service';
import type { Sending } from './turn';
import type { Commit, HistoryEntry, Instance, TimerBasis } from '@terrace/workflow';

type Columns<T> = Readonly<Record<keyof T, EntitySchemaColumnOptions>>;

const table = <T extends object>(tableName: string, columns: Partial<Columns<T>>): EntitySchema<T> =>
  new EntitySchema<T>({ name: tableName, tableName, columns: columns as Columns<T> });

const text = { type: 'text' } as const;
const uuid = { type: 'uuid' } as const;
const time = { type: 'timestamptz' } as const;

const instances = table<Instance>('instances', {
  id: { ...uuid, primary: true, name: 'instance_id' },
  chartId: { ...text, name: 'chart_id' },
  chartVersion: { type: 'int', name: 'chart_version' },
  subjectId: { ...uuid, name: 'subject_id' },
  businessKey: { ...text, name: 'business_key' },
  version: { type: 'int' },
  snapshot: { type: 'jsonb' },
  stage: text,
  state: text,
  holder: { ...text, nullable: true },
  startedAt: { ...time, name: 'started_at' },
  updatedAt: { ...time, name: 'updated_at' },
  hash: text,
  invocations: { type: 'json' },
});

const events = table<HistoryEntry>('events', {
  instanceId: { ...uuid, primary: true, name: 'instance_id' },
  seq: { type: 'int', primary: true },
  id: { ...uuid, name: 'event_id' },
  name: text,
  data: { type: 'jsonb' },
  actor: { type: 'jsonb' },
  at: time,
  idempotencyKey: { ...text, name: 'idempotency_key' },
  left: { ...text, array: true, name: 'states_left' },
  entered: { ...text, array: true, name: 'states_entered' },
  note: { ...text, nullable: true },
  previousHash: { ...text, name: 'previous_hash' },
  hash: text,
  facts: { type: 'jsonb' },
  change: { type: 'jsonb' },
});

const timers = table<ReturnType<typeof timerRowOf> & TimerBasis>('timers', {
  id: { ...uuid, primary: true, name: 'timer_id' },
  instanceId: { ...uuid, name: 'instance_id' },
  name: text,
  dueAt: { ...time, name: 'due_at' },
  event: { ...text, nullable: true },
  hasFired: { type: 'boolean', name: 'has_fired' },
  letter: { ...text, nullable: true },
  remindDays: { type: 'int', array: true, name: 'remind_days' },
  remindAt: { ...time, array: true, name: 'remind_at' },
  dueOn: { type: 'date', name: 'due_on' },
  holder: { ...text, nullable: true },
  due: { type: 'jsonb' },
  startedAt: { ...time, name: 'started_at' },
  startedSeq: { type: 'int', name: 'started_seq' },
});

const outbox = table<Commit['messages'][number]>('outbox', {
  id: { ...uuid, primary: true, name: 'message_id' },
  topic: text,
  payload: { type: 'jsonb' },
});

/** As it is commonly written: lock the row, decide, save the entities, one transaction an event. */
export class NaiveService {
  private constructor(
    private readonly service: Service,
    private readonly dataSource: DataSource,
  ) {}

  static async open(service: Service, url: string, poolSize: number): Promise<NaiveService> {
    const entities = [instances, events, timers, outbox];
    const dataSource = new DataSource({ type: 'postgres', url, entities, poolSize });
    return new NaiveService(service, await dataSource.initialize());
  }

  async send({ command, actor }: Sending): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const instance = await manager.findOneOrFail(instances, {
        where: { id: command.instanceId },
        lock: { mode: 'pessimistic_write' },
      });
      const standing = { ...instance, parent: null };
      const store = new KeptDecisions(new Map([[instance.id, standing]]));
      const [decided] = await new DecideOrders(this.service.portsTo(store)).decide([{ command, actor }]);
      if (decided?.kind !== 'moved') throw new Error('not decided');
      await save(manager, instance, decided.commit);
    });
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }
}

async function save(manager: EntityManager, row: Instance, commit: Commit): Promise<void> {
  await manager.save(instances, manager.merge(instances, row, commit.instance));
  await manager.save(events, commit.entry);
  for (const name of commit.timersCancelled) await manager.delete(timers, { instanceId: row.id, name });
  await manager.save(timers as EntitySchema<object>, commit.timersStarted.map(timerRowOf));
  await manager.save(outbox, [...commit.messages]);
}
