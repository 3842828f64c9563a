import type { BulkItem, BulkOutcome, BulkProgress, BulkSend, BulkTarget } from './bulk-send';

/** Orders for many cases, with what became of each. */
export abstract class BulkStore {
  /** False: an order of this id is there already, and stays as it is. */
  abstract begin(bulk: BulkSend, targets: readonly BulkTarget[]): Promise<boolean>;

  abstract load(bulkId: string): Promise<BulkSend | null>;

  /** Newest first; of one sender, or of all. */
  abstract list(senderId: string | null, limit: number): Promise<BulkSend[]>;

  abstract progressOf(bulkId: string): Promise<BulkProgress>;

  /** In the order given at the beginning. */
  abstract items(
    bulkId: string,
    query: { readonly outcome?: BulkOutcome; readonly offset: number; readonly limit: number },
  ): Promise<BulkItem[]>;

  /**
   * Items with this outcome behind a position, kept from others until the unit of work ends; those that others keep are
   * passed over. Of the instances named only, if any are.
   */
  abstract claim(
    bulkId: string,
    outcome: BulkOutcome,
    after: number,
    limit: number,
    instanceIds?: readonly string[],
  ): Promise<BulkItem[]>;

  abstract record(items: readonly BulkItem[]): Promise<void>;

  /** Which of these instances have an event on its way to happen later. */
  abstract delaying(instanceIds: readonly string[]): Promise<ReadonlySet<string>>;

  /** How many effects of each entry are still held, kept from leaving until the unit of work ends. */
  abstract keepHeld(entryIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
