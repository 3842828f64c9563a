import { Clock } from '@terrace/kernel';
import type { Database } from './database';
import type { Signals } from './signals';

/** How often a process compares its clock with the database's. */
const compareMs = 30_000;

/** Less than this is the way of the question and its answer, not the clock. */
const toleranceMs = 250;

/**
 * The database's clock, one for all processes, and in a demonstration ahead of it by as much as was asked for. Between two
 * comparisons the monotonic clock counts: a machine whose own clock is set wrong, or set right, fires no deadline early.
 */
export class DemoClock extends Clock {
  private offsetMs = 0;
  /** Added to the monotonic clock; before the database has been asked, the machine's own time. */
  private baseMs = Date.now() - performance.now();
  private comparing: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    super();
  }

  /** Reads what time it is in this district, and follows when another process moves it. */
  async open(): Promise<void> {
    await this.read();
    // Should the database be away, its return brings news of the clock again.
    const readAgain = (): void => void this.read().catch(() => undefined);
    this.signals.listen('clock', (payload) => {
      if (payload !== '') this.offsetMs = Math.max(this.offsetMs, Number(payload));
      else readAgain();
    });
    this.comparing = setInterval(readAgain, compareMs).unref();
  }

  close(): void {
    if (this.comparing) clearInterval(this.comparing);
  }

  private async read(): Promise<void> {
    const asked = performance.now();
    const [row] = await this.database.query<{ now_ms: number; offset_ms: string | null }>(
      `SELECT extract(epoch FROM clock_timestamp())::double precision * 1000 AS now_ms,
         (SELECT offset_ms FROM demo_clock) AS offset_ms`,
    );
    if (!row) return;
    const answered = performance.now();
    const baseMs = row.now_ms - (asked + answered) / 2;
    const uncertainMs = (answered - asked) / 2 + toleranceMs;
    if (Math.abs(baseMs - this.baseMs) > uncertainMs) this.baseMs = baseMs;
    this.offsetMs = Math.max(this.offsetMs, Number(row.offset_ms ?? 0));
  }

  override now(): Date {
    return new Date(this.baseMs + performance.now() + this.offsetMs);
  }

  /** Forward only: an earlier time leaves the clock as it is. */
  async advance(to: Date): Promise<void> {
    const [row] = await this.database.query<{ offset_ms: string }>(
      `INSERT INTO demo_clock (offset_ms) VALUES ($1)
       ON CONFLICT (single) DO UPDATE SET offset_ms = greatest(demo_clock.offset_ms, excluded.offset_ms)
       RETURNING offset_ms`,
      [Math.max(Math.ceil(to.getTime() - this.baseMs - performance.now()), 0)],
    );
    this.offsetMs = Number(row?.offset_ms ?? 0);
    this.signals.announce('clock', String(this.offsetMs));
  }
}
