import { may } from '@terrace/identity';
import { done, refused, type Actor, type Clock, type Outcome } from '@terrace/kernel';
import type { CarrierEntry, Fact } from './carrier-entry';
import type { CarrierStore } from './carrier-store';
import { refuseFact } from './refuse-fact';

export interface NewFact {
  readonly carrierId: string;
  /** Sent twice, recorded once. */
  readonly key: string;
  readonly fact: Fact;
  readonly note: string | null;
}

/** 载体登记: something that happened to a carrier, added to what is known of it. */
export class RecordCarrier {
  constructor(
    private readonly store: CarrierStore,
    private readonly clock: Clock,
  ) {}

  async record({ carrierId, key, fact, note }: NewFact, actor: Actor): Promise<Outcome<CarrierEntry>> {
    const refusal = may(actor, 'carrier.record', null);
    if (refusal) return { kind: 'refused', refusal };
    const entries = await this.store.entriesOf(carrierId);
    const same = entries.find((each) => each.key === key);
    if (same) return done(same);
    const impossible = refuseFact(entries, fact);
    if (impossible) return { kind: 'refused', refusal: impossible };
    const entry = { carrierId, seq: entries.length + 1, key, fact, note, by: actor.id, at: this.clock.now() };
    return (await this.store.append(entry)) ? done(entry) : refused('stale-version', meanwhile);
  }
}

const meanwhile = {
  zh: '该载体刚有新的登记，请刷新后再登记。',
  en: 'Something of the carrier has been recorded meanwhile. Reload and record it again.',
};
