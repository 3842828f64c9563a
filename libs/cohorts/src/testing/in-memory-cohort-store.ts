import type { Cohort, CohortEntry, Member, Passage, Signal } from '../cohort';
import { CohortStore, type CohortQuery } from '../cohort-store';

interface Line {
  readonly entry: CohortEntry;
  readonly instanceIds: readonly string[];
}

/** The port in memory. Without transactions nobody is kept from anything: for one at a time. */
export class InMemoryCohortStore extends CohortStore {
  private readonly opened = new Map<string, Cohort>();
  private readonly lines = new Map<string, Line[]>();
  private readonly kept: Signal[] = [];

  override async open(cohort: Cohort, entry: CohortEntry): Promise<boolean> {
    if (this.opened.has(cohort.id)) return false;
    this.opened.set(cohort.id, cohort);
    await this.record(entry, []);
    return true;
  }

  override async load(cohortId: string): Promise<Cohort | null> {
    const opened = this.opened.get(cohortId);
    if (!opened) return null;
    const lines = this.of(cohortId).map(({ entry }) => entry);
    const closed = lines.find(({ act }) => act === 'closed');
    const size = lines.reduce((sum, { act, count }) => sum + (act === 'removed' ? -count : count), 0);
    return { ...opened, version: lines.length, size, closedAt: closed?.at ?? null };
  }

  override hold(cohortId: string): Promise<Cohort | null> {
    return this.load(cohortId);
  }

  override async list({ chartId, kind, year, isOpen, offset, limit }: CohortQuery) {
    const all = await this.loadAll();
    const found = all
      .filter(
        (cohort) =>
          (chartId === undefined || cohort.chartId === chartId) &&
          (kind === undefined || cohort.kind === kind) &&
          (year === undefined || cohort.year === year) &&
          (isOpen === undefined || (cohort.closedAt === null) === isOpen),
      )
      .sort((one, other) => other.openedAt.getTime() - one.openedAt.getTime());
    return { total: found.length, items: found.slice(offset, offset + limit) };
  }

  override async record(entry: CohortEntry, instanceIds: readonly string[]): Promise<void> {
    this.lines.set(entry.cohortId, [...this.of(entry.cohortId), { entry, instanceIds }]);
  }

  override async entries(cohortId: string): Promise<CohortEntry[]> {
    return this.of(cohortId)
      .map(({ entry }) => entry)
      .reverse();
  }

  override async members(cohortId: string): Promise<Member[]> {
    const present = new Map<string, Member>();
    for (const { entry, instanceIds } of this.of(cohortId))
      for (const instanceId of [...instanceIds].sort()) {
        if (entry.act === 'removed') present.delete(instanceId);
        else present.set(instanceId, { instanceId, joinedAt: entry.at, joinedBy: entry.by });
      }
    return [...present.values()];
  }

  override async passagesOf(instanceId: string): Promise<Passage[]> {
    const all = await this.loadAll();
    const passages = all.flatMap((cohort) =>
      this.of(cohort.id)
        .filter(({ instanceIds }) => instanceIds.includes(instanceId))
        .map(({ entry: { act, by, at, note } }) => ({ cohort, act: act as Passage['act'], by, at, note })),
    );
    return passages.sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  override async keepSignal(signal: Signal): Promise<void> {
    if (!this.kept.some(({ bulkId }) => bulkId === signal.bulkId)) this.kept.push(signal);
  }

  override async signals(cohortId: string): Promise<Signal[]> {
    return this.kept.filter((signal) => signal.cohortId === cohortId).reverse();
  }

  override async cohortsOf(bulkIds: readonly string[]): Promise<ReadonlyMap<string, Cohort>> {
    const found = new Map<string, Cohort>();
    for (const { bulkId, cohortId } of this.kept) {
      const cohort = bulkIds.includes(bulkId) ? await this.load(cohortId) : null;
      if (cohort) found.set(bulkId, cohort);
    }
    return found;
  }

  private async loadAll(): Promise<Cohort[]> {
    const all = await Promise.all([...this.opened.keys()].map((id) => this.load(id)));
    return all.flatMap((cohort) => cohort ?? []);
  }

  private of(cohortId: string): Line[] {
    return this.lines.get(cohortId) ?? [];
  }
}
