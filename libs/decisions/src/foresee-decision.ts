import type { Actor } from '@terrace/kernel';
import { Clock } from '@terrace/kernel';
import { ChartCatalogue, DecideOrders, DecisionPorts, type Instance } from '@terrace/workflow';
import { commandOf, notTaken, statusAfter } from './command-of';
import type { Announcement, ExternalDecision } from './decision';
import { FindCase } from './find-case';
import { DecisionStore } from './ports';
import { fingerprintOf, receivedDecision } from './received-decision';
import type { Recorded } from './record-decision';

/** What would become of a decision if it were recorded now. Nothing is written. */
export class ForeseeDecision {
  private readonly decideOrders: DecideOrders;

  constructor(
    private readonly store: DecisionStore,
    private readonly findCase: FindCase,
    private readonly charts: ChartCatalogue,
    ports: DecisionPorts,
    private readonly clock: Clock,
  ) {
    this.decideOrders = new DecideOrders(ports);
  }

  async foresee(announced: Announcement, source: string, actor: Actor): Promise<Recorded> {
    const received = receivedDecision(announced, source, actor, this.clock.now());
    const earlier = await this.store.earlier(received.id, fingerprintOf(announced));
    if (earlier) return { decision: earlier, repeated: true };
    const [instance, second] = await this.findCase.matching(announced);
    if (!instance || second) return { decision: received, repeated: false };
    return { decision: await this.tried(received, instance, actor), repeated: false };
  }

  private async tried(
    received: ExternalDecision,
    instance: Instance,
    actor: Actor,
  ): Promise<ExternalDecision> {
    const tried = { ...received, instanceId: instance.id, triedVersion: instance.version };
    const command = commandOf(received, instance, this.charts);
    if (!command) return { ...tried, status: 'refused', refusal: notTaken(received.kind) };
    const [decided] = await this.decideOrders.decide([{ command, actor }]);
    if (decided?.kind !== 'refused') return { ...tried, status: 'applied' };
    return { ...tried, status: statusAfter(decided.refusal), refusal: decided.refusal };
  }
}
