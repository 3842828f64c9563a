import { AmendmentStore, type Amendment } from '@terrace/deadlines';

/** The port in memory, for tests of what stands above it. */
export class InMemoryAmendmentStore extends AmendmentStore {
  private amendments: Amendment[] = [];

  override all = async (): Promise<Amendment[]> => this.amendments;

  override load = async (id: string): Promise<Amendment | null> =>
    this.amendments.find((each) => each.id === id) ?? null;

  override add = async (amendment: Amendment): Promise<void> => {
    this.amendments = [...this.amendments, amendment];
  };

  override progress = async (id: string, moved: number, appliedAt: Date | null): Promise<void> => {
    this.amendments = this.amendments.map((each) =>
      each.id === id ? { ...each, moved: each.moved + moved, appliedAt: appliedAt ?? each.appliedAt } : each,
    );
  };
}
