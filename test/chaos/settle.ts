import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DistrictClock } from './load/district-clock';
import type { SystemUnderTest } from './system/system-under-test';

/** Longer than any pause the product takes before it tries again (a minute's back-off at most). */
const patienceMs = 90_000;
const lookMs = 400;

/** Days after which the last deadline of the run has passed. */
const lastDays = 20;

/** Ends all that still goes wrong, lets the last deadline pass and waits until nothing moves any more. */
export async function settle(system: SystemUnderTest, clock: DistrictClock): Promise<void> {
  for (const line of system.lines.values()) line.mend();
  for (const each of system.processes.values()) each.tell({ kind: 'clock', offsetMs: 0 });
  await untilQuiet(system, clock);
  await clock.forward(lastDays);
  await untilQuiet(system, clock);
}

/** A run that never comes to rest goes on to its checks, which say what is stuck. */
async function untilQuiet(system: SystemUnderTest, clock: DistrictClock): Promise<void> {
  const client = new Client({ connectionString: system.postgres.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const until = performance.now() + patienceMs;
    while (performance.now() < until) {
      const { rows } = await client.query<{ moving: number }>(movingStatement, [await clock.now()]);
      if (rows[0]?.moving === 0) return;
      await sleep(lookMs);
    }
  } finally {
    await client.end();
  }
}

const movingStatement = `
  SELECT (SELECT count(*) FROM outbox)::integer + (SELECT count(*) FROM delayed_messages)::integer
    + (SELECT count(*) FROM timers WHERE fires_at <= $1)::integer
    + (SELECT count(*) FROM instances WHERE state IN ('drafting', 'recording', 'closing'))::integer AS moving`;
