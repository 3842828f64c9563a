import type { Database } from '../database';

/** A write for every job would cost more than it tells: what happens within this time is written at once. */
const flushMs = 5_000;

/** A day and a bit, for a curve over a day. */
const keptHours = 48;

type Outcome = 'done' | 'failed';

/** How many jobs of each queue ended in each minute, of this process together with all others. */
export class QueueMinutes {
  private counts = new Map<string, { topic: string; minute: string; done: number; failed: number }>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  count(topic: string, outcome: Outcome): void {
    const minute = `${new Date().toISOString().slice(0, 16)}:00Z`;
    const key = `${topic} ${minute}`;
    const counted = this.counts.get(key) ?? { topic, minute, done: 0, failed: 0 };
    counted[outcome] += 1;
    this.counts.set(key, counted);
    this.timer ??= setTimeout(() => void this.write(), flushMs).unref();
  }

  /** What was counted and not written yet is written now, as when the process stops. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.counts.size === 0) return;
    const rows = [...this.counts.values()];
    this.counts = new Map();
    await this.database.query(statement, [JSON.stringify(rows)]);
    await this.database.query('DELETE FROM queue_minutes WHERE minute < now() - make_interval(hours => $1)', [
      keptHours,
    ]);
  }

  /** The database being away is told to whoever asks it for something; a count may be missing. */
  private async write(): Promise<void> {
    await this.flush().catch(() => undefined);
  }
}

const statement = `
  INSERT INTO queue_minutes (topic, minute, done, failed)
  SELECT topic, minute, done, failed
  FROM jsonb_to_recordset($1::jsonb) AS counted (topic text, minute timestamptz, done integer, failed integer)
  ON CONFLICT (minute, topic) DO UPDATE
    SET done = queue_minutes.done + excluded.done, failed = queue_minutes.failed + excluded.failed`;
