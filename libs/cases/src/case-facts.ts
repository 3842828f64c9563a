import { batchFacts, dateOf } from '@terrace/deadlines';
import { DocumentStore, type DocumentRecord } from '@terrace/documents';
import { assessHnte, eligibilityFacts } from '@terrace/eligibility';
import type { Json } from '@terrace/engine';
import { EnterpriseStore } from '@terrace/enterprises';
import { Fault } from '@terrace/kernel';
import { documentFacts, slotsOf } from '@terrace/programmes';
import { ChartCatalogue, FactsSource, type FactsSubject } from '@terrace/workflow';

/** Everything a guard may read about a case: the company's figures, its documents, the batch, the day. */
export class CaseFacts extends FactsSource {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly documents: DocumentStore,
    private readonly charts: ChartCatalogue,
  ) {
    super();
  }

  /** Four queries, however many cases. */
  override async factsOf(
    subjects: readonly FactsSubject[],
    at: Date,
  ): Promise<readonly Readonly<Record<string, Json>>[]> {
    if (subjects.length === 0) return [];
    const today = dateOf(at);
    const [companies, papers] = await Promise.all([
      this.companyFacts([...new Set(subjects.map(({ subjectId }) => subjectId))], today),
      this.documents.currentOf(subjects.map(({ id }) => id)),
    ]);
    const papersOf = grouped(papers, ({ instanceId }) => instanceId);
    return subjects.map((subject) => ({
      today,
      company: companies.get(subject.subjectId) ?? {},
      documents: this.documentFacts(subject, papersOf.get(subject.id) ?? []),
      batch: batchFacts(subject.data, today),
    }));
  }

  private async companyFacts(
    ids: readonly string[],
    today: string,
  ): Promise<Map<string, Record<string, Json>>> {
    const [enterprises, figures, ip] = await Promise.all([
      this.enterprises.loadMany(ids),
      this.enterprises.figuresOf(ids),
      this.enterprises.ipOf(ids),
    ]);
    const byId = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
    const figuresOf = grouped(figures, ({ enterpriseId }) => enterpriseId);
    const ipOf = grouped(ip, ({ enterpriseId }) => enterpriseId);
    return new Map(
      ids.map((id) => {
        const enterprise = byId.get(id);
        if (!enterprise) throw new Fault('enterprise.missing', `no enterprise ${id}`, { retryable: false });
        const subject = {
          enterprise,
          figures: figuresOf.get(id) ?? [],
          ip: ipOf.get(id) ?? [],
          on: today,
        };
        return [id, eligibilityFacts(assessHnte(subject))];
      }),
    );
  }

  private documentFacts(subject: FactsSubject, current: readonly DocumentRecord[]): Record<string, Json> {
    const chart = this.charts.inForce(subject.chartId, dateOf(subject.startedAt));
    return documentFacts(chart ? slotsOf(chart) : [], current);
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
