import { EnterpriseStore, normaliseName, type Enterprise } from '@terrace/enterprises';
import type { Text } from '@terrace/kernel';
import { ChartCatalogue, WorkflowStore, type Instance } from '@terrace/workflow';
import { batchOf, hasBatches } from './chart-decisions';
import type { Announcement } from './decision';
import { DecisionStore } from './ports';
import { signsApart } from './signs-apart';
import { whyNear } from './why-near';

/** A case the decision might be about, or an enterprise without one, and what speaks against it. */
export interface Candidate {
  readonly instanceId: string | null;
  readonly businessKey: string | null;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly why: readonly Text[];
}

/** More wrong signs than this are another code, not a slip of the pen. */
const slips = 2;

const most = 20;

/** Whether the enterprise is or was called so. */
function isNamed({ name, formerNames }: Enterprise, { enterpriseName }: Announcement): boolean {
  const announced = normaliseName(enterpriseName);
  return [name, ...formerNames].some((known) => normaliseName(known) === announced);
}

/** Finds the one running case that has a decision's keys. */
export class FindCase {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly enterprises: EnterpriseStore,
    private readonly decisions: DecisionStore,
  ) {}

  /** All running cases with the same programme, credit code and batch; one is a match, more wait for a person. */
  async matching(announced: Announcement): Promise<Instance[]> {
    const [enterprise] = await this.enterprises.byCreditCode([announced.creditCode]);
    // A code that belongs to somebody of another name is a slip, such as a column that was sorted without its neighbours.
    if (!enterprise || !isNamed(enterprise, announced)) return [];
    const cases = await this.casesOf(announced.chartId, enterprise.id);
    return cases.filter((instance) => !instance.snapshot.done && this.isSameBatch(instance, announced));
  }

  /** What a person is shown instead, the nearest first. */
  async candidates(announced: Announcement): Promise<Candidate[]> {
    const exact = await this.enterprises.byCreditCode([announced.creditCode]);
    const near = exact.length > 0 ? [] : await this.near(announced);
    const found = await Promise.all([...exact, ...near].map((one) => this.candidatesOf(one, announced)));
    return found
      .flat()
      .sort((a, b) => a.why.length - b.why.length)
      .slice(0, most);
  }

  private async near(announced: Announcement): Promise<Enterprise[]> {
    const { creditCode, enterpriseName } = announced;
    const ids = await this.decisions.enterprisesLike(creditCode, enterpriseName);
    const like = await this.enterprises.loadMany(ids);
    return like.filter((one) => signsApart(one.creditCode, creditCode) <= slips || isNamed(one, announced));
  }

  private async candidatesOf(enterprise: Enterprise, announced: Announcement): Promise<Candidate[]> {
    const { id: enterpriseId, name: enterpriseName, creditCode } = enterprise;
    const cases = await this.casesOf(announced.chartId, enterprise.id);
    const about = { enterpriseId, enterpriseName, creditCode };
    if (cases.length === 0) {
      const why = whyNear(enterprise, announced, { kind: 'no-case' });
      return [{ ...about, instanceId: null, businessKey: null, why }];
    }
    return cases.map((instance) => {
      const batch = this.batchOf(instance);
      const ended = instance.snapshot.done;
      const isSame = this.isSameBatch(instance, announced);
      const why = whyNear(enterprise, announced, { kind: 'case', ended, batch, isSame });
      return { ...about, instanceId: instance.id, businessKey: instance.businessKey, why };
    });
  }

  private async casesOf(chartId: string, subjectId: string): Promise<Instance[]> {
    const { items } = await this.instances.list({ chartId, subjectId, offset: 0, limit: 100 });
    return items;
  }

  private batchOf({ chartId, chartVersion, snapshot }: Instance) {
    const chart = this.charts.version(chartId, chartVersion);
    return chart && batchOf(chart, snapshot.data);
  }

  private isSameBatch(instance: Instance, { batch }: Announcement): boolean {
    const chart = this.charts.version(instance.chartId, instance.chartVersion);
    if (!chart || !hasBatches(chart)) return true;
    const enrolled = this.batchOf(instance);
    return enrolled !== null && batch !== null && enrolled.year === batch.year && enrolled.no === batch.no;
  }
}
