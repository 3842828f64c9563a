import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { StatementLog } from './statement-log';
import { fillCases } from './fill';
import type { Bench, Figure, Part } from './figure';
import { MeasuredProcess } from './measured-process';
import { median } from '../measure';
import { spreadOf, timed } from './rounds';
import { withService, type Service } from './service';

const due = 10_000;
/** As the worker's sweep takes them. */
const batch = 500;
const cases = 10_000;

export const timers: Part = {
  id: 'e',
  title: 'a million pending timers: the sweep of 10,000 due, and a minute of idling',
  measure: ({ server, quick, say }: Bench) =>
    server.withDatabase('bench_e', async (url) => {
      const many = quick ? 200_000 : 1_000_000;
      const swept = await withService(url, async (service) => {
        await fillCases(service.owner, service.hnte, { from: 0, to: cases, spread: true });
        await fillPending(service.owner, 'early', due);
        const few = await sweeps(service, 'few');
        const fillMs = await timed(() => fillPending(service.owner, 'more', many - due));
        say(`${many.toLocaleString('en')} timers pending, filled in ${(fillMs / 1000).toFixed(0)} s`);
        return { few, many: await sweeps(service, 'many') };
      });
      return [sweepFigure(swept, many), ...(await idle(new StatementLog(server, url), url, quick, say))];
    }),
};

/** Due some day between tomorrow and in a year, spread over all cases. */
const fillPending = (owner: Client, name: string, count: number): Promise<unknown> =>
  fillTimers(owner, name, count, 'make_interval(secs => 86400 + random() * 31536000)');

async function fillTimers(owner: Client, name: string, count: number, dueIn: string): Promise<void> {
  await owner.query(
    `INSERT INTO timers (timer_id, instance_id, name, due_at, letter, remind_days, remind_at, due_on, holder)
     SELECT gen_random_uuid(), instance_id, $1 || nth, now(), 'review-due', '{0}', ARRAY[now() + ${dueIn}], CURRENT_DATE, 'officer'
     FROM generate_series(1, $2::integer / ${String(cases)}) AS nth, instances`,
    [`${name} `, count],
  );
  await owner.query('ANALYZE timers');
}

const rounds = 5;

/** Milliseconds to move the 10,000 that are due to the outbox, round by round; the first round warms up. */
async function sweeps({ owner, store }: Service, name: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await fillTimers(owner, `${name} ${String(round)} `, due, `make_interval(secs => -3600 * random())`);
    let fired = 0;
    const ms = await timed(async () => {
      for (let each = batch; each === batch; fired += each)
        each = await store.fireDueTimers(new Date(), batch);
    });
    if (fired !== due) throw new Error(`${String(fired)} timers fired, not ${String(due)}`);
    if (round > 0) times.push(ms);
    await owner.query('TRUNCATE outbox');
  }
  return times;
}

function sweepFigure({ few, many }: { few: number[]; many: number[] }, pending: number): Figure {
  const reference = median(few);
  return {
    id: 'e.sweep',
    title: `sweep of ${due.toLocaleString('en')} due among ${pending.toLocaleString('en')} pending`,
    unit: 'ms',
    ours: median(many),
    reference,
    against: `ms among ${due.toLocaleString('en')}`,
    ratio: spreadOf(many.map((ms) => ms / reference)),
    bound: { is: 'at most', value: 2, goal: 1.2 },
  };
}

/** A worker with nothing to do but to wait for the next timer, looked at from outside. */
async function idle(
  log: StatementLog,
  url: string,
  quick: boolean,
  say: (text: string) => void,
): Promise<Figure[]> {
  const windowMs = quick ? 20_000 : 60_000;
  const perMinute = 60_000 / windowMs;
  await log.begin();
  const worker = await MeasuredProcess.start('worker', { DATABASE_URL: url });
  try {
    await wait(5_000);
    const cpuMs = worker.cpuMs();
    const statements = await log.during(() => wait(windowMs));
    const cpu = (worker.cpuMs() - cpuMs) * perMinute;
    const own = statements.get('terrace') ?? 0;
    const all = [...statements.values()].reduce((sum, count) => sum + count, 0);
    say(`statements by connection: ${JSON.stringify(Object.fromEntries(statements))}`);
    return [
      idleFigure('e.idle.queries', 'idle worker, its own queries a minute', own * perMinute, 120),
      idleFigure('e.idle.queues', 'idle worker, with those of BullMQ', all * perMinute, 600),
      {
        ...idleFigure('e.idle.cpu', 'idle worker, processor a minute', cpu, 600),
        unit: 'ms',
        against: 'ms: 1 % of a core',
      },
    ];
  } finally {
    await worker.stop();
    await log.end();
  }
}

const idleFigure = (id: string, title: string, ours: number, limit: number): Figure => ({
  id,
  title,
  unit: 'a minute',
  ours,
  reference: limit,
  against: 'at most',
  ratio: spreadOf([ours / limit]),
  bound: { is: 'at most', value: 1 },
});
