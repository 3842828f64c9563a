import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';

/**
 * A case as a DBOS workflow: it waits for messages, and each is one step that writes the rows of the event in one
 * transaction. The rows come ready from outside, so DBOS neither loads nor decides: all it is charged with is being durable.
 */
const databaseUrl = process.env.DATABASE_URL;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 32 });
/** Of each case: the statements of its next event, and whom to tell that the step is recorded. */
const next = new Map();

const followCase = DBOS.registerWorkflow(
  async (caseId) => {
    for (let event = ''; event !== 'end';) {
      event = (await DBOS.recv('events', 600)) ?? 'end';
      if (event === 'end') return;
      await DBOS.runStep(() => write(next.get(caseId).statements), { name: event });
      next.get(caseId).recorded();
    }
  },
  { name: 'followCase' },
);

async function write([move, ...others]) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rowCount } = await client.query(move);
    if (rowCount !== 1) throw new Error('the instance has moved');
    for (const statement of others) await client.query(statement);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function begin({ ids }) {
  DBOS.setConfig({
    name: 'terrace-bench',
    systemDatabaseUrl: databaseUrl,
    systemDatabasePoolSize: 32,
    runAdminServer: false,
    logLevel: 'error',
  });
  await DBOS.launch();
  for (const id of ids) await DBOS.startWorkflow(followCase, { workflowID: id })(id);
}

/** One event to each case, so many callers at a time, each waiting until its event is durable. */
async function round({ events, callers }) {
  const begun = performance.now();
  let index = 0;
  const call = async () => {
    for (let one = events[index++]; one; one = events[index++]) {
      const recorded = new Promise((resolve) =>
        next.set(one.id, { statements: one.statements, recorded: resolve }),
      );
      await DBOS.send(one.id, one.event, 'events');
      await recorded;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return performance.now() - begun;
}

async function end({ ids }) {
  for (const id of ids) await DBOS.send(id, 'end', 'events');
  await DBOS.shutdown();
  await pool.end();
  process.disconnect();
}

const acts = { begin, round, end };
process.on('message', async ({ act, ...words }) => {
  const result = await acts[act](words);
  if (act !== 'end') process.send({ result });
});
