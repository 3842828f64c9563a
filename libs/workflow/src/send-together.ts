import { done, refused, type Outcome } from '@terrace/kernel';
import { DecideOrders, type Decided } from './decide-orders';
import type { DecisionPorts } from './decision-ports';
import type { CommitResult, HistoryEntry } from './instance';
import type { Order, SendCommand, Sent } from './send-command';
import { votedEvent } from './tasks/note-vote';

/** What became of one order among others. */
export type Answer =
  | Outcome<Sent>
  /** Another event of the instance came first: decide again. */
  | { readonly kind: 'late' }
  | { readonly kind: 'faulted'; readonly fault: unknown };

/** Sends events to many instances, each at most once: decided together, durable in one transaction, answered one by one. */
export class SendTogether {
  private readonly decideOrders: DecideOrders;

  constructor(private readonly ports: DecisionPorts) {
    this.decideOrders = new DecideOrders(ports);
  }

  /** Answers in the order given. A fault touches only the order at fault: the others are then sent one by one. */
  async send(orders: readonly Order[]): Promise<Answer[]> {
    try {
      return await this.attempt(orders);
    } catch (fault) {
      const [only, second] = orders;
      if (only === undefined || second === undefined) return [{ kind: 'faulted', fault }];
    }
    const answers: Answer[] = [];
    for (const order of orders) answers.push(...(await this.send([order])));
    return answers;
  }

  private async attempt(orders: readonly Order[]): Promise<Answer[]> {
    const decided = await this.decideOrders.decide(orders);
    const moved = decided.filter((each) => each.kind === 'moved');
    const results = moved.length > 0 ? await this.ports.store.commit(moved.map(({ commit }) => commit)) : [];
    const resultOf = new Map(moved.map((each, i) => [each as Decided, results[i]]));
    return Promise.all(
      orders.map(({ command }, i) => this.answer(command, decided[i]!, resultOf.get(decided[i]!))),
    );
  }

  private async answer(
    command: SendCommand,
    decided: Decided,
    result: CommitResult | undefined,
  ): Promise<Answer> {
    if (decided.kind === 'moved' && result === 'committed') {
      const { instance, entry } = decided.commit;
      return done({ version: instance.version, entry, repeated: false });
    }
    if (decided.kind === 'refused' && !decided.mayKnowEarlier) return decided;
    // Sent before and answered before: the first answer stands, whatever holds now.
    const earlier = await this.ports.store.entryByKey(command.instanceId, command.idempotencyKey);
    if (earlier) return repeat(earlier, command);
    return decided.kind === 'refused' ? decided : { kind: 'late' };
  }
}

function repeat(earlier: HistoryEntry, command: SendCommand): Outcome<Sent> {
  const event = earlier.name === votedEvent ? earlier.data['event'] : earlier.name;
  if (event !== command.event) return refused('conflict', keyReused);
  return done({ version: earlier.seq, entry: earlier, repeated: true });
}

const keyReused = {
  zh: '同一幂等键已用于另一事项，请为每次办理使用新的键。',
  en: 'This idempotency key was used for a different event. Use a new key for each act.',
};
