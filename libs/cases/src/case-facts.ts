import { LegalTime, batchFacts, dateOf } from '@terrace/deadlines';
import { DocumentStore, type DocumentRecord } from '@terrace/documents';
import { RulePacks } from '@terrace/eligibility';
import type { Chart, Json } from '@terrace/engine';
import { EnterpriseStore, StatedFigures, byEnterprise } from '@terrace/enterprises';
import { Fault, groupedBy, type Counterfactual, type Text } from '@terrace/kernel';
import { documentFacts, slotsOf } from '@terrace/programmes';
import { ChartCatalogue, FactsSource, type FactsSubject, type WorkflowStore } from '@terrace/workflow';
import { sayChange } from './say-change';
import { mustAnswer, unansweredFields } from './unanswered-fields';

/** Everything a guard may read about a case: the company's figures, its documents, the batch, the day. */
export class CaseFacts extends FactsSource {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly documents: DocumentStore,
    private readonly charts: ChartCatalogue,
    private readonly packs: RulePacks,
    private readonly stated: StatedFigures,
    private readonly instances: Pick<WorkflowStore, 'history'>,
    private readonly law = new LegalTime(),
  ) {
    super();
  }

  /** Three queries, however many cases; one more for each that stands where corrections are answered. */
  override async factsOf(
    subjects: readonly FactsSubject[],
    at: Date,
  ): Promise<readonly Readonly<Record<string, Json>>[]> {
    if (subjects.length === 0) return [];
    const today = dateOf(at);
    const [companies, papers, fields] = await Promise.all([
      this.companyFacts([...new Set(subjects.map(({ subjectId }) => subjectId))], today),
      this.documents.currentOf(subjects.map(({ id }) => id)),
      Promise.all(subjects.map((subject) => this.unanswered(subject))),
    ]);
    const papersOf = groupedBy(papers, ({ instanceId }) => instanceId);
    return subjects.map((subject, i) => ({
      today,
      company: companies.get(subject.subjectId) ?? {},
      documents: this.documentFacts(subject, papersOf.get(subject.id) ?? []),
      batch: batchFacts(subject.data, today, this.law.batchOf),
      ...(fields[i]?.length ? { corrections: { fields: fields[i] } } : {}),
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
  ): Promise<Map<string, Readonly<Record<string, Json>>>> {
    const [records, stated] = await Promise.all([this.enterprises.recordsOf(ids), this.stated.of(ids)]);
    const statedOf = byEnterprise(stated);
    const byId = new Map(records.map((record) => [record.enterprise.id, record]));
    return new Map(
      ids.map((id) => {
        const record = byId.get(id);
        if (!record) throw new Fault('enterprise.missing', `no enterprise ${id}`, { retryable: false });
        // What the charts of every programme read of a company are the figures of recognition.
        const subject = { ...record, stated: statedOf.get(id) ?? [], on: today };
        return [id, this.packs.facts('hnte', subject)];
      }),
    );
  }

  private async unanswered({ id, chartId, chartVersion, snapshot }: FactsSubject): Promise<string[]> {
    const chart = snapshot && this.charts.version(chartId, chartVersion);
    if (!chart || !mustAnswer(chart, snapshot.configuration)) return [];
    return unansweredFields(await this.instances.history(id));
  }

  private documentFacts(subject: FactsSubject, current: readonly DocumentRecord[]): Record<string, Json> {
    const chart = this.charts.version(subject.chartId, subject.chartVersion);
    return documentFacts(chart ? slotsOf(chart) : [], current);
  }
}
