import { LegalTime, batchFacts, dateOf } from '@terrace/deadlines';
import { DocumentStore, type DocumentRecord } from '@terrace/documents';
import { assessHnte, eligibilityFacts } from '@terrace/eligibility';
import type { Chart, Json } from '@terrace/engine';
import { EnterpriseStore } from '@terrace/enterprises';
import { Fault, type Counterfactual, type Text } from '@terrace/kernel';
import { documentFacts, slotsOf } from '@terrace/programmes';
import { ChartCatalogue, FactsSource, type FactsSubject } from '@terrace/workflow';
import { sayChange } from './say-change';

/** Everything a guard may read about a case: the company's figures, its documents, the batch, the day. */
export class CaseFacts extends FactsSource {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly documents: DocumentStore,
    private readonly charts: ChartCatalogue,
    private readonly law = new LegalTime(),
  ) {
    super();
  }

  /** Two queries, however many cases. */
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
    const papersOf = byInstance(papers);
    return subjects.map((subject) => ({
      today,
      company: companies.get(subject.subjectId) ?? {},
      documents: this.documentFacts(subject, papersOf.get(subject.id) ?? []),
      batch: batchFacts(subject.data, today, this.law.batchOf),
    }));
  }

  override sayChange(
    change: Counterfactual,
    chart: Chart,
    facts: Readonly<Record<string, Json>>,
  ): Text | null {
    return sayChange(change, chart, facts);
  }

  private async companyFacts(
    ids: readonly string[],
    today: string,
  ): Promise<Map<string, Record<string, Json>>> {
    const records = await this.enterprises.recordsOf(ids);
    const byId = new Map(records.map((record) => [record.enterprise.id, record]));
    return new Map(
      ids.map((id) => {
        const record = byId.get(id);
        if (!record) throw new Fault('enterprise.missing', `no enterprise ${id}`, { retryable: false });
        return [id, eligibilityFacts(assessHnte({ ...record, on: today }))];
      }),
    );
  }

  private documentFacts(subject: FactsSubject, current: readonly DocumentRecord[]): Record<string, Json> {
    const chart = this.charts.version(subject.chartId, subject.chartVersion);
    return documentFacts(chart ? slotsOf(chart) : [], current);
  }
}

function byInstance(papers: readonly DocumentRecord[]): Map<string, DocumentRecord[]> {
  const groups = new Map<string, DocumentRecord[]>();
  for (const paper of papers) groups.set(paper.instanceId, [...(groups.get(paper.instanceId) ?? []), paper]);
  return groups;
}
