import { batchOf, dateOf } from '@terrace/deadlines';
import { DocumentStore } from '@terrace/documents';
import { assessHnte, eligibilityFacts } from '@terrace/eligibility';
import type { Json } from '@terrace/engine';
import { EnterpriseStore } from '@terrace/enterprises';
import { Fault } from '@terrace/kernel';
import { slotsOf } from '@terrace/programmes';
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

  override async factsOf(subject: FactsSubject, at: Date): Promise<Readonly<Record<string, Json>>> {
    const today = dateOf(at);
    const [company, documents] = await Promise.all([
      this.companyFacts(subject.subjectId, today),
      this.documentFacts(subject),
    ]);
    return { today, company, documents, batch: batchFacts(subject, today) };
  }

  private async companyFacts(enterpriseId: string, today: string): Promise<Record<string, Json>> {
    const [enterprise, figures, ip] = await Promise.all([
      this.enterprises.load(enterpriseId),
      this.enterprises.figuresOf(enterpriseId),
      this.enterprises.ipOf(enterpriseId),
    ]);
    if (!enterprise)
      throw new Fault('enterprise.missing', `no enterprise ${enterpriseId}`, { retryable: false });
    return eligibilityFacts(assessHnte({ enterprise, figures, ip, on: today }));
  }

  private async documentFacts(subject: FactsSubject): Promise<Record<string, Json>> {
    const chart = this.charts.inForce(subject.chartId, dateOf(subject.startedAt));
    const required = chart ? slotsOf(chart).filter((slot) => slot.required) : [];
    const current = await this.documents.currentOf(subject.id);
    const filled = new Set(current.map((document) => document.slot));
    const count = (status: string) => current.filter((document) => document.status === status).length;
    const missing = required.filter((slot) => !filled.has(slot.code)).length;
    return {
      required: required.length,
      present: required.length - missing,
      missing,
      pending: count('pending'),
      failed: count('failed'),
      passed: count('passed'),
      held: [...filled].sort(),
    };
  }
}

/** The batch the case was enrolled for; before enrolment, the next one still open. */
function batchFacts(subject: FactsSubject, today: string): Record<string, Json> {
  const { batchYear, batchNo } = subject.data;
  const enrolled = typeof batchYear === 'number' && typeof batchNo === 'number' && batchYear > 0;
  const batch = enrolled ? batchOf({ year: batchYear, no: batchNo }) : batchOf({ openOn: today });
  return {
    year: batch.year,
    no: batch.no,
    districtCutoff: batch.districtCutoff,
    cityCutoff: batch.cityCutoff,
    provinceCutoff: batch.provinceCutoff,
  };
}
