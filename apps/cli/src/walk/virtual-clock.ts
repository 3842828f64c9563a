import type { ApiClient } from './api-client';
import type { Narrator } from './narrator';

interface Reading {
  readonly now: string;
  readonly virtual: boolean;
}

/** The demonstration's time, moved forward by its administrator. */
export class VirtualClock {
  constructor(
    private readonly admin: ApiClient,
    private readonly narrator: Narrator,
  ) {}

  async now(): Promise<Date> {
    return new Date((await this.admin.get<Reading>('/clock')).now);
  }

  async advance(to: Date): Promise<void> {
    if (to <= (await this.now())) return;
    await this.admin.post('/clock', { to: to.toISOString() });
    this.narrator.step(this.admin.name, 'advance the clock', `${to.toISOString().slice(0, 16)}Z`);
  }
}
