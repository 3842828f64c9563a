import type { Readable } from 'node:stream';
import {
  EnterpriseStore,
  Holdings,
  byEnterprise,
  writeEnterpriseList,
  type ListedEnterprise,
} from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { done, type Actor, type Outcome } from '@terrace/kernel';

export interface ExportQuery {
  /** As the registry is searched. */
  readonly text?: string;
  readonly street?: string;
}

const pageSize = 500;

/** The registry, or what a search finds, as a list that the import takes again unchanged. */
export class ExportEnterprises {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly holdings: Holdings,
  ) {}

  async export(query: ExportQuery, actor: Actor): Promise<Outcome<Readable>> {
    const refusal = may(actor, 'enterprise.export', null);
    if (refusal) return { kind: 'refused', refusal };
    return done(writeEnterpriseList(() => this.pages(query), await this.enterprises.fiscalYears()));
  }

  private async *pages(query: ExportQuery): AsyncGenerator<readonly ListedEnterprise[]> {
    for (let offset = 0; ; offset += pageSize) {
      const { items } = await this.enterprises.search({ ...query, offset, limit: pageSize });
      if (items.length === 0) return;
      const ids = items.map(({ id }) => id);
      const [records, held] = [await this.enterprises.recordsOf(ids), await this.holdings.of(ids)];
      const heldBy = byEnterprise(held);
      const byId = new Map(
        records.map((record) => {
          const { id } = record.enterprise;
          return [id, { ...record, holdings: heldBy.get(id) ?? [] }];
        }),
      );
      yield items.flatMap(({ id }) => byId.get(id) ?? []);
    }
  }
}
