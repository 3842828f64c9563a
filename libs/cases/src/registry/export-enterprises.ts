import type { Readable } from 'node:stream';
import { EnterpriseStore, writeEnterpriseList, type EnterpriseRecord } from '@terrace/enterprises';
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
  constructor(private readonly enterprises: EnterpriseStore) {}

  async export(query: ExportQuery, actor: Actor): Promise<Outcome<Readable>> {
    const refusal = may(actor, 'enterprise.export', null);
    if (refusal) return { kind: 'refused', refusal };
    return done(writeEnterpriseList(() => this.pages(query), await this.enterprises.fiscalYears()));
  }

  private async *pages(query: ExportQuery): AsyncGenerator<readonly EnterpriseRecord[]> {
    for (let offset = 0; ; offset += pageSize) {
      const { items } = await this.enterprises.search({ ...query, offset, limit: pageSize });
      if (items.length === 0) return;
      const records = await this.enterprises.recordsOf(items.map(({ id }) => id));
      const byId = new Map(records.map((record) => [record.enterprise.id, record]));
      yield items.flatMap(({ id }) => byId.get(id) ?? []);
    }
  }
}
