import type { OneCase } from './one-case';

interface OpenStay {
  readonly sinceMs: number;
  /** Conditions that refused somebody here, and how often. */
  readonly refusedBy: Map<string, number>;
}

/** In which innermost states a case stands, and since when. */
export class Stays {
  private readonly open = new Map<string, OpenStay>();

  constructor(private readonly life: OneCase) {}

  /** After a step: what was left has ended, what is new begins. */
  settle(left: readonly string[], atMs: number): void {
    for (const state of left) this.end(state, atMs);
    for (const state of this.life.snapshot.configuration)
      if (this.life.world.board.leaf(state) && !this.open.has(state))
        this.open.set(state, { sinceMs: atMs, refusedBy: new Map() });
    if (this.life.snapshot.done) for (const state of this.open.keys()) this.end(state, atMs);
  }

  refusedBy(conditions: readonly string[]): void {
    for (const { refusedBy } of this.open.values())
      for (const id of conditions) refusedBy.set(id, (refusedBy.get(id) ?? 0) + 1);
  }

  close(): void {
    const { ledger, now } = this.life.world;
    const untilMs = now.getTime();
    for (const [state, stay] of this.open) {
      const told = this.told(state, stay, untilMs);
      ledger.ended.push({ ...told, open: true });
      const [most] = [...stay.refusedBy].sort(([, a], [, b]) => b - a);
      ledger.stuck.push({ ...told, refusedBy: most?.[0] ?? null });
    }
  }

  private end(state: string, untilMs: number): void {
    const stay = this.open.get(state);
    if (!stay) return;
    this.open.delete(state);
    this.life.world.ledger.ended.push({ ...this.told(state, stay, untilMs), open: false });
  }

  private told(state: string, { sinceMs }: OpenStay, untilMs: number) {
    return { state, holder: this.life.world.board.leaf(state)?.holder ?? null, sinceMs, untilMs };
  }
}
