import { Fault, type Actor, type Outcome } from '@terrace/kernel';
import type { DecisionPorts } from './decision-ports';
import { GatherSends } from './gather-sends';
import type { Order, SendCommand, Sent } from './send-command';
import { SendTogether, type Answer } from './send-together';

/** A sender that meets this many rivals in a row on one instance gives up; the queue tries again later. */
const maxAttempts = 20;

/** Sends one event to one instance: decided purely, made durable together with whatever else is sent just now. */
export class SendEvent {
  private readonly together: SendTogether;
  private readonly gather: GatherSends;

  constructor(private readonly ports: DecisionPorts) {
    this.together = new SendTogether(ports);
    this.gather = new GatherSends((orders) => this.together.send(orders));
  }

  async send(command: SendCommand, actor: Actor): Promise<Outcome<Sent>> {
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const answer = await this.ask({ command, actor });
      if (answer.kind === 'faulted') throw answer.fault;
      if (answer.kind !== 'late') return answer;
    }
    throw new Fault(
      'send.contended',
      `instance ${command.instanceId} changed ${String(maxAttempts)} times while deciding`,
      { retryable: true },
    );
  }

  /** What is sent inside a unit of work becomes durable with that, not with others. */
  private async ask(order: Order): Promise<Answer> {
    if (!this.ports.unitOfWork.isOpen) return this.gather.join(order);
    const [answer] = await this.together.send([order]);
    return answer!;
  }
}
