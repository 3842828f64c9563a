import {
  byEnterprise,
  type EnterpriseIds,
  type EnterpriseStore,
  type StatedFigures,
} from '@terrace/enterprises';
import type { Subject } from './subject';

/** Enterprises judged between two breaths of the process: some 50 ms. */
export const pageSize = 500;

/** The whole registry, page by page, as packs judge it. */
export class RegistryPages {
  constructor(
    private readonly ids: EnterpriseIds,
    private readonly enterprises: EnterpriseStore,
    private readonly stated: StatedFigures,
  ) {}

  /** In the order of their ids. */
  async *all(on: string): AsyncGenerator<Subject[]> {
    let coming = this.page(null, on);
    for (;;) {
      const { subjects, last } = await coming;
      if (last === null) return;
      // While one page is judged the database reads the next; a fault in reading is met when the page is asked for.
      coming = this.page(last, on);
      coming.catch(() => undefined);
      yield subjects;
    }
  }

  /** Those found of some ids. */
  async subjects(ids: readonly string[], on: string): Promise<Subject[]> {
    const [records, stated] = await Promise.all([this.enterprises.recordsOf(ids), this.stated.of(ids)]);
    const statedOf = byEnterprise(stated);
    return records.map((record) => ({ ...record, stated: statedOf.get(record.enterprise.id) ?? [], on }));
  }

  /** The page after an enterprise; `last` is null when there is none. */
  private async page(after: string | null, on: string) {
    const ids = await this.ids.after(after, pageSize);
    return { subjects: await this.subjects(ids, on), last: ids.at(-1) ?? null };
  }
}
