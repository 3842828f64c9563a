import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row a deadline, with the reminders it still sends: half the rows an event writes were reminders. */
export class KeepRemindersWithDeadlines implements MigrationInterface {
  readonly name = 'KeepRemindersWithDeadlines1797200000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX timers_due, timers_deadlines;
      ALTER TABLE timers ADD COLUMN has_fired boolean NOT NULL DEFAULT false,
        ADD COLUMN remind_days integer[] NOT NULL DEFAULT '{}', ADD COLUMN remind_at timestamptz[] NOT NULL DEFAULT '{}';
      ${reminders} UPDATE timers SET letter = reminders.letter, remind_days = days, remind_at = ats FROM reminders
        WHERE timers.instance_id = reminders.instance_id AND timers.name = deadline;
      -- Reminders whose deadline has sent its event already.
      ${reminders} INSERT INTO timers (timer_id, instance_id, name, due_at, event, has_fired, letter, remind_days, remind_at, due_on,
          holder, due, started_at, started_seq)
        SELECT gen_random_uuid(), instance_id, deadline, (due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai', NULL, true, letter, days,
          ats, due_on, holder, due, started_at, started_seq
        FROM reminders ON CONFLICT (instance_id, name) DO NOTHING;
      DELETE FROM timers WHERE name LIKE '%#%';
      ALTER TABLE timers ADD COLUMN fires_at timestamptz GENERATED ALWAYS AS
        (least(CASE WHEN event IS NOT NULL AND NOT has_fired THEN due_at END, remind_at[1])) STORED;
      CREATE INDEX timers_due ON timers (fires_at) WHERE fires_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX timers_due;
      ALTER TABLE timers DROP COLUMN fires_at;
      INSERT INTO timers (timer_id, instance_id, name, due_at, letter, due_on, holder, due, started_at, started_seq)
        SELECT gen_random_uuid(), instance_id, name || '#' || day, at, letter, due_on, holder, due, started_at, started_seq
        FROM timers CROSS JOIN LATERAL unnest(remind_days, remind_at) AS reminder (day, at);
      DELETE FROM timers WHERE has_fired;
      UPDATE timers SET letter = NULL WHERE name NOT LIKE '%#%';
      ALTER TABLE timers DROP COLUMN has_fired, DROP COLUMN remind_days, DROP COLUMN remind_at;
      CREATE INDEX timers_due ON timers (due_at) WHERE event IS NOT NULL OR letter IS NOT NULL;
      CREATE INDEX timers_deadlines ON timers (timer_id) WHERE name NOT LIKE '%#%';
    `);
  }
}

const reminders = `
  WITH reminders AS (
    SELECT instance_id, split_part(name, '#', 1) AS deadline, min(letter) AS letter,
      array_agg(split_part(name, '#', 2)::integer ORDER BY due_at) AS days, array_agg(due_at ORDER BY due_at) AS ats,
      min(due_on) AS due_on, min(holder) AS holder, (array_agg(due))[1] AS due, min(started_at) AS started_at,
      min(started_seq) AS started_seq
    FROM timers WHERE name LIKE '%#%' AND letter IS NOT NULL GROUP BY instance_id, split_part(name, '#', 1)
  )`;
