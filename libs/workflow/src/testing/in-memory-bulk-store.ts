import type { BulkItem, BulkOutcome, BulkProgress, BulkSend, BulkTarget } from '../bulk/bulk-send';
import { BulkStore } from '../bulk/bulk-store';
import type { InMemoryWorkflowStore } from './in-memory-workflow-store';

/** The port in memory. Without transactions nobody is kept from anything: for one worker at a time. */
export class InMemoryBulkStore extends BulkStore {
  private readonly bulks = new Map<string, BulkSend>();
  private readonly itemsOf = new Map<string, BulkItem[]>();

  constructor(private readonly instances: InMemoryWorkflowStore) {
    super();
  }

  override async begin(bulk: BulkSend, targets: readonly BulkTarget[]): Promise<boolean> {
    if (this.bulks.has(bulk.id)) return false;
    this.bulks.set(bulk.id, bulk);
    const waiting = { bulkId: bulk.id, outcome: 'waiting', refusal: null, moved: null } as const;
    this.itemsOf.set(
      bulk.id,
      targets.map((target, position) => ({ ...target, ...waiting, position })),
    );
    return true;
  }

  override async load(bulkId: string): Promise<BulkSend | null> {
    return this.bulks.get(bulkId) ?? null;
  }

  override async list(senderId: string | null, limit: number): Promise<BulkSend[]> {
    const own = [...this.bulks.values()].filter(({ actor }) => senderId === null || actor.id === senderId);
    return own.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, limit);
  }

  override async progressOf(bulkId: string): Promise<BulkProgress> {
    const progress = { waiting: 0, moved: 0, refused: 0, impossible: 0, undone: 0 };
    for (const { outcome } of this.of(bulkId)) progress[outcome] += 1;
    return progress;
  }

  override async items(
    bulkId: string,
    query: { readonly outcome?: BulkOutcome; readonly offset: number; readonly limit: number },
  ): Promise<BulkItem[]> {
    const found = this.of(bulkId).filter(({ outcome }) => !query.outcome || outcome === query.outcome);
    return found.slice(query.offset, query.offset + query.limit);
  }

  override async claim(
    bulkId: string,
    outcome: BulkOutcome,
    after: number,
    limit: number,
    instanceIds?: readonly string[],
  ): Promise<BulkItem[]> {
    return this.of(bulkId)
      .filter((item) => item.outcome === outcome && item.position > after)
      .filter(({ instanceId }) => !instanceIds || instanceIds.includes(instanceId))
      .slice(0, limit);
  }

  override async record(items: readonly BulkItem[]): Promise<void> {
    for (const item of items) this.of(item.bulkId)[item.position] = item;
  }

  override async delaying(instanceIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(instanceIds.filter((id) => this.instances.isDelaying(id)));
  }

  override async keepHeld(entryIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map(entryIds.map((id) => [id, this.instances.heldOf(id)]));
  }

  private of(bulkId: string): BulkItem[] {
    return this.itemsOf.get(bulkId) ?? [];
  }
}
