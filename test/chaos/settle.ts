import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DistrictClock } from './load/district-clock';
import type { SystemUnderTest } from './system/system-under-test';

/** Longer than any pause the product takes before it tries again: whatever stands still for so long is stuck. */
const patienceMs = 60_000;
/** Something that goes round and round is stuck, too. */
const longestMs = 600_000;
const lookMs = 400;

/** Days after which the last deadline of the run has passed. */
const lastDays = 20;

/** Ends all that still goes wrong, lets the last deadline pass and waits until nothing moves any more. */
export async function settle(
  system: SystemUnderTest,
  clock: DistrictClock,
  tell: (line: string) => void,
): Promise<void> {
  for (const line of system.lines.values()) line.mend();
  for (const each of system.processes.values()) each.tell({ kind: 'clock', offsetMs: 0 });
  await untilQuiet(system, clock, tell);
  await clock.forward(lastDays);
  await untilQuiet(system, clock, tell);
}

/** A run that never comes to rest goes on to its checks, which say what is stuck. */
async function untilQuiet(
  system: SystemUnderTest,
  clock: DistrictClock,
  tell: (line: string) => void,
): Promise<void> {
  const client = new Client({ connectionString: system.postgres.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const began = performance.now();
    let [moving, since] = ['', began];
    while (performance.now() < Math.min(since + patienceMs, began + longestMs)) {
      const { rows } = await client.query<Record<string, number>>(movingStatement, [await clock.now()]);
      const [counts = {}] = rows;
      if (Object.values(counts).every((count) => count === 0)) return;
      if (JSON.stringify(counts) !== moving) [moving, since] = [JSON.stringify(counts), performance.now()];
      await sleep(lookMs);
    }
    tell(`does not come to rest: ${moving}`);
  } finally {
    await client.end();
  }
}

const movingStatement = `
  SELECT (SELECT count(*) FROM outbox WHERE failed_at IS NULL)::integer AS messages,
    (SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL)::integer AS failed,
    (SELECT count(*) FROM delayed_messages)::integer AS delayed,
    (SELECT count(*) FROM timers WHERE fires_at <= $1)::integer AS timers,
    (SELECT count(*) FROM instances WHERE state IN ('drafting', 'recording', 'closing'))::integer AS desks`;
