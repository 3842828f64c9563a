import {
  byUrgency,
  type Certificate,
  type RegistryPages,
  type RulePacks,
  type Watched,
} from '@terrace/eligibility';
import { may } from '@terrace/identity';
import { done, type Actor, type Outcome } from '@terrace/kernel';
import type { Instance, WorkflowStore } from '@terrace/workflow';

/** Certificates judged between two breaths of the process. */
const pageSize = 500;

const chartId = 'hnte-maintenance';
const stage = 'validity';

/** 资格维护预警: goes through every certificate in force and says what threatens it. */
export class WatchCertificates {
  constructor(
    private readonly store: WorkflowStore,
    private readonly pages: RegistryPages,
    private readonly packs: RulePacks,
  ) {}

  /** The most pressing first; on a day, YYYY-MM-DD. */
  async watch(on: string, actor: Actor): Promise<Outcome<Watched[]>> {
    const refusal = may(actor, 'enterprise.watch', null);
    return refusal ? { kind: 'refused', refusal } : done(await this.watchAll(on));
  }

  private async watchAll(on: string): Promise<Watched[]> {
    const watched: Watched[] = [];
    for (let offset = 0; ; offset += pageSize) {
      const { items } = await this.store.list({ chartId, stage, offset, limit: pageSize });
      watched.push(...(await this.watchEach(items, on)));
      if (items.length < pageSize) return watched.sort(byUrgency);
    }
  }

  private async watchEach(cases: readonly Instance[], on: string): Promise<Watched[]> {
    const ids = [...new Set(cases.map(({ subjectId }) => subjectId))];
    const subjects = await this.pages.subjects(ids, on);
    const subjectOf = new Map(subjects.map((subject) => [subject.enterprise.id, subject]));
    return cases.flatMap((instance) => {
      const subject = subjectOf.get(instance.subjectId);
      return subject ? this.packs.watch(certificateOf(instance), subject) : [];
    });
  }
}

/** As the chart keeps it. */
function certificateOf({ id, state, snapshot: { data } }: Instance): Certificate {
  return {
    caseId: id,
    number: textOf(data['certificateNumber']),
    expiresOn: textOf(data['expiresOn']),
    reportDue: textOf(data['reportDue']),
    lateReports: Number(data['lateReports'] ?? 0),
    changeDue: state === 'change_reporting' ? textOf(data['changeDue']) : null,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
