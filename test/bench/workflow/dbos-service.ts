import 'reflect-metadata';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Pool } from 'pg';
import { instanceOf, type InstanceRow } from '../../../libs/persistence/src/workflow/instance-row';
import { taskColumns, taskOf, type TaskRow } from '../../../libs/persistence/src/workflow/select-tasks';
import { DecideOrders } from '../../../libs/workflow/src/decide-orders';
import { KeptDecisions } from './decided';
import { benchFolder, type DbosCall } from './dbos-call';
import { rowsOf } from './rows-of';
import { inParallel, timed } from './rounds';
import { withService, type Service } from './service';
import type { Sending } from './turn';

/** What is used of DBOS. It is no dependency of the project: it is loaded from the bench's own packages. */
interface Dbos {
  setConfig(config: object): void;
  launch(): Promise<void>;
  shutdown(): Promise<void>;
  registerWorkflow<A extends unknown[]>(
    workflow: (...given: A) => Promise<void>,
    config: object,
  ): (...given: A) => Promise<void>;
  startWorkflow<A extends unknown[]>(
    workflow: (...given: A) => Promise<void>,
    config: object,
  ): (...given: A) => Promise<unknown>;
  recv(topic: string, timeoutSeconds: number): Promise<Sending | 'end' | null>;
  send(workflowId: string, message: Sending | 'end', topic: string): Promise<void>;
  runStep(step: () => Promise<void>, config: object): Promise<void>;
}

const require = createRequire(join(benchFolder, 'package.json'));
const place = pathToFileURL(require.resolve('@dbos-inc/dbos-sdk')).href;
const { DBOS } = (await import(/* webpackIgnore: true */ place)) as { DBOS: Dbos };

const connections = 32;
const topic = 'events';
/** Of each case: whom to tell that its step is recorded. */
const waiting = new Map<string, () => void>();

const url = process.env['DATABASE_URL'] ?? '';
const pool = new Pool({ connectionString: url, max: connections });
const tell = (result: unknown): boolean | undefined => process.send?.({ result });

/** One event to each case, so many callers at a time, each waiting until its event is durable. */
function round({ sendings, callers }: Extract<DbosCall, { act: 'round' }>): Promise<number> {
  return timed(() =>
    inParallel(sendings, callers, async (sending) => {
      const { instanceId } = sending.command;
      const recorded = new Promise<void>((resolve) => waiting.set(instanceId, resolve));
      await DBOS.send(instanceId, sending, topic);
      await recorded;
    }),
  );
}

async function end(ids: readonly string[]): Promise<void> {
  for (const id of ids) await DBOS.send(id, 'end', topic);
  await DBOS.shutdown();
  await pool.end();
}

async function step(service: Service, sending: Sending): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const values = [sending.command.instanceId];
    const found = await client.query<InstanceRow>({ name: 'load', text: load, values });
    const desk = await client.query<TaskRow>({ name: 'desk', text: tasks, values });
    const standing = found.rows.map(instanceOf).map((instance) => [instance.id, instance] as const);
    const store = new KeptDecisions(new Map(standing));
    store.layOut(desk.rows.map(taskOf));
    const [decided] = await new DecideOrders(service.portsTo(store)).decide([sending]);
    if (decided?.kind !== 'moved') throw new Error('not decided');
    for (const statement of rowsOf(decided.commit))
      await client.query({ ...statement, values: [...statement.values] });
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const load = 'SELECT * FROM instances WHERE instance_id = $1 FOR UPDATE';
const tasks = `SELECT ${taskColumns} FROM tasks WHERE instance_id = $1 AND closed_at IS NULL`;

await withService(url, async (service) => {
  const ended = new Promise<void>((resolve) => {
    process.on('message', (call: DbosCall) => void answer(call).then(resolve));
  });
  /** A case waits for messages; each is one step that loads the case, decides and writes, in one transaction. */
  const followCase = DBOS.registerWorkflow(
    async (caseId: string) => {
      for (;;) {
        const message = (await DBOS.recv(topic, 600)) ?? 'end';
        if (message === 'end') return;
        await DBOS.runStep(() => step(service, message), { name: message.command.event });
        waiting.get(caseId)?.();
      }
    },
    { name: 'followCase' },
  );

  /** Resolves when it was the last call; the others tell what came of them. */
  function answer(call: DbosCall): Promise<void> {
    if (call.act === 'end') return end(call.ids);
    return new Promise(() => void (call.act === 'begin' ? begin(call.ids) : round(call)).then(tell));
  }

  async function begin(ids: readonly string[]): Promise<null> {
    DBOS.setConfig({
      name: 'terrace-bench',
      systemDatabaseUrl: url,
      systemDatabasePoolSize: connections,
      runAdminServer: false,
      logLevel: 'error',
    });
    await DBOS.launch();
    for (const id of ids) await DBOS.startWorkflow(followCase, { workflowID: id })(id);
    return null;
  }
  await ended;
});
process.disconnect();
