import type { RulePacks } from '../rule-packs';
import { pageSize, type RegistryPages } from '../records/registry-pages';
import type { Subject } from '../records/subject';
import { byNearness, type Candidate, type Nearness } from './candidate';

export interface Sought {
  readonly programme: string;
  /** Date of application, YYYY-MM-DD. */
  readonly on: string;
  /** Conditions that may be lacking. */
  readonly mostLacks: number;
}

/** Those listed, of whom some lack nothing that records decide; `items` are those asked for. */
export interface Discovered {
  readonly total: number;
  readonly ready: number;
  readonly items: readonly Candidate[];
}

/** Asks the whole registry who meets the conditions of a programme, or nearly, and what the others lack. */
export class DiscoverCandidates {
  constructor(
    private readonly pages: RegistryPages,
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
      for (const subject of await this.pages.subjects(shown.slice(from, from + pageSize), on))
        told.set(subject.enterprise.id, seeking.tell(subject));
    return {
      total: near.length,
      ready: near.filter(({ lacks }) => lacks === 0).length,
      items: shown.flatMap((id) => told.get(id) ?? []),
    };
  }

  private async goThrough(on: string, judge: (subject: Subject) => Nearness | null): Promise<Nearness[]> {
    const found: Nearness[] = [];
    for await (const subjects of this.pages.all(on))
      found.push(...subjects.flatMap((each) => judge(each) ?? []));
    return found;
  }
}
