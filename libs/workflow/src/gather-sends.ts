import type { Order } from './send-command';
import type { Answer } from './send-together';

/** While one batch waits for the database, the next is decided: more under way would only make each smaller. */
const maxUnderWay = 2;

/** Above this a batch takes longer to write than its senders gain by going together. */
const maxBatch = 256;

/** How long a batch waits to fill while another is under way. A sender who is alone never waits. */
const lingerMs = 1;

interface Waiting {
  readonly order: Order;
  readonly answer: (answer: Answer) => void;
}

/**
 * Gathers what is sent at the same time, so that one transaction makes many events durable. Batches grow with the load by
 * themselves: each takes its share of all who wait or are under way. Of one instance only one event is under way at a time;
 * each sender hears when its own event is durable.
 */
export class GatherSends {
  private waiting: Waiting[] = [];
  private readonly busy = new Set<string>();
  private underWay = 0;
  private isScheduled = false;
  private linger: NodeJS.Timeout | null = null;

  constructor(private readonly sendTogether: (orders: readonly Order[]) => Promise<Answer[]>) {}

  join(order: Order): Promise<Answer> {
    return new Promise((answer) => {
      this.waiting.push({ order, answer });
      this.schedule();
    });
  }

  /** At the end of this turn of the loop, when all who came in it are here. */
  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.depart(false);
    });
  }

  private depart(hasLingered: boolean): void {
    while (this.underWay < maxUnderWay) {
      const ready = this.ready();
      if (ready.length === 0) return;
      const share = this.share();
      if (this.underWay > 0 && ready.length < share && !hasLingered) return this.waitToFill();
      void this.carry(ready.slice(0, share));
    }
  }

  private waitToFill(): void {
    this.linger ??= setTimeout(() => {
      this.linger = null;
      this.depart(true);
    }, lingerMs);
  }

  /** The first order of each instance that has none under way. */
  private ready(): Waiting[] {
    const taken = new Set<string>();
    return this.waiting.filter(({ order: { command } }) => {
      if (this.busy.has(command.instanceId) || taken.has(command.instanceId)) return false;
      taken.add(command.instanceId);
      return true;
    });
  }

  private share(): number {
    return Math.min(maxBatch, Math.ceil((this.waiting.length + this.busy.size) / maxUnderWay));
  }

  private async carry(batch: readonly Waiting[]): Promise<void> {
    const ids = batch.map(({ order }) => order.command.instanceId);
    const gone = new Set(batch);
    this.waiting = this.waiting.filter((each) => !gone.has(each));
    for (const id of ids) this.busy.add(id);
    this.underWay += 1;
    const answers = await this.sendTogether(batch.map(({ order }) => order));
    this.underWay -= 1;
    for (const id of ids) this.busy.delete(id);
    batch.forEach(({ answer }, i) => answer(answers[i]!));
    this.schedule();
  }
}
