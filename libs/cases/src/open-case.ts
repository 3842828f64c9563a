import { dateOf } from '@terrace/deadlines';
import { EnterpriseStore } from '@terrace/enterprises';
import { Clock, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { StartInstance, WorkflowStore, type Instance } from '@terrace/workflow';

export interface OpenCommand {
  readonly chartId: string;
  readonly enterpriseId: string;
  readonly idempotencyKey: string;
}

/** Opens a case for an enterprise, one at a time per programme. */
export class OpenCase {
  constructor(
    private readonly startInstance: StartInstance,
    private readonly instances: WorkflowStore,
    private readonly enterprises: EnterpriseStore,
    private readonly clock: Clock,
  ) {}

  async open(command: OpenCommand, actor: Actor): Promise<Outcome<Instance>> {
    const enterprise = await this.enterprises.load(command.enterpriseId);
    if (!enterprise) return refused('not-found', noSuchEnterprise);
    const today = dateOf(this.clock.now());
    const { items } = await this.instances.list({
      chartId: command.chartId,
      subjectId: enterprise.id,
      offset: 0,
      limit: 100,
    });
    const running = items.find((instance) => !instance.snapshot.done);
    const repeated = running && (await this.instances.entryByKey(running.id, command.idempotencyKey));
    if (running && repeated) return done(running);
    if (running) return refused('conflict', alreadyRunning(enterprise.name, running.businessKey));
    const year = today.slice(0, 4);
    return this.startInstance.start(
      {
        chartId: command.chartId,
        subjectId: enterprise.id,
        // The part of the credit code that names the organisation, and how many cases it had: unique without a counter.
        businessKey: `${command.chartId.toUpperCase()}-${year}-${enterprise.creditCode.slice(8, 17)}-${String(items.length + 1)}`,
        on: today,
        idempotencyKey: command.idempotencyKey,
      },
      actor,
    );
  }
}

const noSuchEnterprise = { zh: '企业库中没有这家企业。', en: 'There is no such enterprise in the registry.' };
const alreadyRunning = (name: string, key: string) => ({
  zh: `${name}已有办理中的案件 ${key}，办结后方可新开。`,
  en: `${name} already has a running case, ${key}. A new one can be opened when that has ended.`,
});
