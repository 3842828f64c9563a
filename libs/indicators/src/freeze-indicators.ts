import { may } from '@terrace/identity';
import { done, refused, type Actor, type Clock, type Outcome } from '@terrace/kernel';
import type { DistrictIndicators } from './district-indicators';
import type { SnapshotStore } from './ports';
import type { Snapshot } from './snapshot';

export interface Freeze {
  /** Chosen by whoever asks: asked again, the same snapshot answers. */
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly reason: string;
}

/** 定稿: keeps all readings of a day for a report. */
export class FreezeIndicators {
  constructor(
    private readonly indicators: DistrictIndicators,
    private readonly snapshots: SnapshotStore,
    private readonly clock: Clock,
  ) {}

  async freeze({ id, on, title, reason }: Freeze, actor: Actor): Promise<Outcome<Snapshot>> {
    const refusal = may(actor, 'indicator.freeze', null);
    if (refusal) return { kind: 'refused', refusal };
    const kept = await this.snapshots.load(id);
    if (kept) return done(kept);
    const read = await this.indicators.read(on);
    if (!read) return refused('not-found', noPlan(on));
    const taken = { takenBy: actor.id, takenAt: this.clock.now() };
    const snapshot = { id, year: read.plan.year, on, title, reason, ...taken, readings: read.items };
    return (await this.snapshots.add(snapshot)) ? done(snapshot) : done((await this.snapshots.load(id))!);
  }
}

export const noPlan = (on: string) => ({
  zh: `${on.slice(0, 4)}年及以前没有年度指标。`,
  en: `No indicators are set for ${on.slice(0, 4)} or a year before.`,
});
