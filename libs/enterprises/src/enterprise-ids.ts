/** Walks the whole registry a page at a time, in the order of ids, whatever is entered meanwhile. */
export abstract class EnterpriseIds {
  /** The ids after one; null: from the beginning. */
  abstract after(id: string | null, limit: number): Promise<string[]>;
}
