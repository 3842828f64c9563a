import { dateOf } from '@terrace/deadlines';
import { EnterpriseStore } from '@terrace/enterprises';
import { Clock, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { mayHaveSeveral } from '@terrace/programmes';
import { ChartCatalogue, StartInstance, WorkflowStore, type Instance } from '@terrace/workflow';

export interface OpenCommand {
  readonly chartId: string;
  readonly enterpriseId: string;
  readonly idempotencyKey: string;
}

/** Opens a case for an enterprise, one at a time per programme unless its chart allows several. */
export class OpenCase {
  constructor(
    private readonly startInstance: StartInstance,
    private readonly instances: WorkflowStore,
    private readonly enterprises: EnterpriseStore,
    private readonly charts: ChartCatalogue,
    private readonly clock: Clock,
  ) {}

  async open(
    { chartId, enterpriseId, idempotencyKey }: OpenCommand,
    actor: Actor,
  ): Promise<Outcome<Instance>> {
    const enterprise = await this.enterprises.load(enterpriseId);
    if (!enterprise) return refused('not-found', noSuchEnterprise);
    if (enterprise.mergedInto) return refused('conflict', mergedAway(enterprise.name));
    const on = dateOf(this.clock.now());
    const known = { chartId, subjectId: enterprise.id, offset: 0, limit: 100 };
    const { items, total } = await this.instances.list(known);
    const running = items.filter((instance) => !instance.snapshot.done);
    const repeated = await this.openedBefore(running, idempotencyKey);
    if (repeated) return done(repeated);
    const chart = this.charts.inForce(chartId, on);
    const [first] = running;
    if (first && !(chart && mayHaveSeveral(chart)))
      return refused('conflict', alreadyRunning(enterprise.name, first.businessKey));
    // The part of the credit code that names the organisation, and how many cases it had: unique without a counter.
    const businessKey = `${chartId.toUpperCase()}-${on.slice(0, 4)}-${enterprise.creditCode.slice(8, 17)}-${String(total + 1)}`;
    return this.startInstance.start(
      { chartId, subjectId: enterprise.id, businessKey, on, idempotencyKey },
      actor,
    );
  }

  private async openedBefore(running: readonly Instance[], key: string): Promise<Instance | undefined> {
    const entries = await Promise.all(running.map(({ id }) => this.instances.entryByKey(id, key)));
    return running.find((_, at) => entries[at]);
  }
}

const noSuchEnterprise = { zh: '企业库中没有这家企业。', en: 'There is no such enterprise in the registry.' };
const mergedAway = (name: string) => ({
  zh: `“${name}”的这条记录已并入另一条，请以保留的记录立案。`,
  en: `This record of "${name}" was merged into another. Open the case of the record that was kept.`,
});
const alreadyRunning = (name: string, key: string) => ({
  zh: `${name}已有办理中的案件 ${key}，办结后方可新开。`,
  en: `${name} already has a running case, ${key}. A new one can be opened when that has ended.`,
});
