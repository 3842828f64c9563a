import { Clock } from '@terrace/kernel';
import type { Database } from './database';
import type { Signals } from './signals';

/** The wall clock, and in a demonstration ahead of it by as much as was asked for. */
export class DemoClock extends Clock {
  private offsetMs = 0;

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    super();
  }

  /** Reads how far ahead this district is, and follows when another process moves it. */
  async open(): Promise<void> {
    await this.read();
    this.signals.listen('clock', (payload) => {
      if (payload !== '') this.offsetMs = Math.max(this.offsetMs, Number(payload));
      // Something may have been missed. Should the database be gone again, its return brings this news again.
      else void this.read().catch(() => undefined);
    });
  }

  private async read(): Promise<void> {
    const [row] = await this.database.query<{ offset_ms: string }>('SELECT offset_ms FROM demo_clock');
    this.offsetMs = Math.max(this.offsetMs, Number(row?.offset_ms ?? 0));
  }

  override now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Forward only: an earlier time leaves the clock as it is. */
  async advance(to: Date): Promise<void> {
    const [row] = await this.database.query<{ offset_ms: string }>(
      `INSERT INTO demo_clock (offset_ms) VALUES ($1)
       ON CONFLICT (single) DO UPDATE SET offset_ms = greatest(demo_clock.offset_ms, excluded.offset_ms)
       RETURNING offset_ms`,
      [Math.max(to.getTime() - Date.now(), 0)],
    );
    this.offsetMs = Number(row?.offset_ms ?? 0);
    this.signals.announce('clock', String(this.offsetMs));
  }
}
