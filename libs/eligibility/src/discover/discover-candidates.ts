import { byEnterprise, EnterpriseIds, EnterpriseStore, StatedFigures } from '@terrace/enterprises';
import type { RulePacks } from '../rule-packs';
import type { Subject } from '../records/subject';
import { byNearness, type Candidate, type Nearness } from './candidate';

export interface Sought {
  readonly programme: string;
  /** Date of application, YYYY-MM-DD. */
  readonly on: string;
  /** Conditions that may be lacking. */
  readonly mostLacks: number;
}

/** Enterprises judged between two breaths of the process: some 50 ms. */
const pageSize = 500;

/** Those listed, of whom some lack nothing that records decide; `items` are those asked for. */
export interface Discovered {
  readonly total: number;
  readonly ready: number;
  readonly items: readonly Candidate[];
}

/** Asks the whole registry who meets the conditions of a programme, or nearly, and what the others lack. */
export class DiscoverCandidates {
  constructor(
    private readonly ids: EnterpriseIds,
    private readonly enterprises: EnterpriseStore,
    private readonly stated: StatedFigures,
    private readonly packs: RulePacks,
  ) {}

  /** Nearest first; null: no pack of the programme was in force on that day. Everybody is judged, who is shown is told of. */
  async discover(
    { programme, on, mostLacks }: Sought,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<Discovered | null> {
    const seeking = this.packs.seeking(programme, on);
    if (!seeking) return null;
    const near = (await this.goThrough(on, (subject) => seeking.nearness(subject, mostLacks))).sort(
      byNearness,
    );
    const shown = near.slice(offset, offset + limit).map(({ enterpriseId }) => enterpriseId);
    const told = new Map<string, Candidate>();
    for (let from = 0; from < shown.length; from += pageSize)
      for (const subject of await this.subjects(shown.slice(from, from + pageSize), on))
        told.set(subject.enterprise.id, seeking.tell(subject));
    return {
      total: near.length,
      ready: near.filter(({ lacks }) => lacks === 0).length,
      items: shown.flatMap((id) => told.get(id) ?? []),
    };
  }

  private async goThrough(on: string, judge: (subject: Subject) => Nearness | null): Promise<Nearness[]> {
    const found: Nearness[] = [];
    let coming = this.page(null, on);
    for (;;) {
      const { subjects, last } = await coming;
      if (last === null) return found;
      // While one page is judged the database reads the next; a fault in reading is met when the page is asked for.
      coming = this.page(last, on);
      coming.catch(() => undefined);
      for (const subject of subjects) {
        const nearness = judge(subject);
        if (nearness) found.push(nearness);
      }
    }
  }

  /** The page after an enterprise; `last` is null when there is none. */
  private async page(after: string | null, on: string) {
    const ids = await this.ids.after(after, pageSize);
    return { subjects: await this.subjects(ids, on), last: ids.at(-1) ?? null };
  }

  private async subjects(ids: readonly string[], on: string): Promise<Subject[]> {
    const [records, stated] = await Promise.all([this.enterprises.recordsOf(ids), this.stated.of(ids)]);
    const statedOf = byEnterprise(stated);
    return records.map((record) => ({ ...record, stated: statedOf.get(record.enterprise.id) ?? [], on }));
  }
}
