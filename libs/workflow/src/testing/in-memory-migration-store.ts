import type { CaseOutcome, MigratedCase, Migration } from '../migration/migration';
import { MigrationStore } from '../migration/ports';

/** The port in memory, for tests of what stands above it. */
export class InMemoryMigrationStore extends MigrationStore {
  private readonly migrations = new Map<string, Migration>();
  private readonly outcomes = new Map<string, Map<string, MigratedCase>>();

  override async propose(migration: Migration): Promise<void> {
    this.migrations.set(migration.id, migration);
  }

  override async load(id: string): Promise<Migration | null> {
    return this.migrations.get(id) ?? null;
  }

  override async list(): Promise<Migration[]> {
    return [...this.migrations.values()].sort((a, b) => b.proposedAt.getTime() - a.proposedAt.getTime());
  }

  override hold(id: string): Promise<Migration | null> {
    return this.load(id);
  }

  override async save(migration: Migration): Promise<void> {
    this.migrations.set(migration.id, migration);
  }

  override async record(id: string, cases: readonly MigratedCase[]): Promise<void> {
    for (const each of cases) this.of(id).set(each.instanceId, each);
  }

  override async forget(id: string): Promise<void> {
    this.outcomes.delete(id);
  }

  override async cases(
    id: string,
    { outcome, after, limit }: Parameters<MigrationStore['cases']>[1],
  ): Promise<MigratedCase[]> {
    return [...this.of(id).values()]
      .filter((each) => outcome === undefined || each.outcome === outcome)
      .filter(({ instanceId }) => after === null || instanceId > after)
      .sort((a, b) => (a.instanceId < b.instanceId ? -1 : 1))
      .slice(0, limit);
  }

  override async tally(id: string): Promise<{ outcome: CaseOutcome; count: number }[]> {
    const counts = new Map<CaseOutcome, number>();
    for (const { outcome } of this.of(id).values()) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return [...counts].map(([outcome, count]) => ({ outcome, count }));
  }

  private of(id: string): Map<string, MigratedCase> {
    const known = this.outcomes.get(id) ?? new Map<string, MigratedCase>();
    this.outcomes.set(id, known);
    return known;
  }
}
