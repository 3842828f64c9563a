import { byEnterprise, EnterpriseIds, EnterpriseStore, StatedFigures } from '@terrace/enterprises';
import type { RulePacks } from '../rule-packs';
import { byNearness, type Candidate } from './candidate';

export interface Sought {
  readonly programme: string;
  /** Date of application, YYYY-MM-DD. */
  readonly on: string;
  /** Conditions that may be lacking. */
  readonly mostLacks: number;
}

/** Enterprises judged between two breaths of the process: some 50 ms. */
const pageSize = 500;

/** Asks the whole registry who meets the conditions of a programme, or nearly, and what the others lack. */
export class DiscoverCandidates {
  constructor(
    private readonly ids: EnterpriseIds,
    private readonly enterprises: EnterpriseStore,
    private readonly stated: StatedFigures,
    private readonly packs: RulePacks,
  ) {}

  /** Nearest first; null: no pack of the programme was in force on that day. */
  async discover({ programme, on, mostLacks }: Sought): Promise<Candidate[] | null> {
    const rate = this.packs.rating(programme, on, mostLacks);
    if (!rate) return null;
    const found: Candidate[] = [];
    let last: string | null = null;
    for (;;) {
      const page: string[] = await this.ids.after(last, pageSize);
      if (page.length === 0) return found.sort(byNearness);
      last = page.at(-1) ?? null;
      const [records, stated] = await Promise.all([this.enterprises.recordsOf(page), this.stated.of(page)]);
      const statedOf = byEnterprise(stated);
      for (const record of records) {
        const candidate = rate({ ...record, stated: statedOf.get(record.enterprise.id) ?? [], on });
        if (candidate) found.push(candidate);
      }
    }
  }
}
