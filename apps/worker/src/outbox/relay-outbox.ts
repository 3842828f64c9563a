import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OutboxRelay, Signals } from '@terrace/persistence';
import { Queues } from '@terrace/queue';
import { Loop } from '../loop';

const batch = 200;

/** Without a signal the outbox is still looked at this often: a lost notification delays, it does not lose. */
const idleMs = 5_000;

/** Hands committed messages to the queues; a message handed over twice is one job, by its id. */
@Injectable()
export class RelayOutbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop('relay', () => this.relay());
  private stopListening: (() => void) | null = null;

  constructor(
    private readonly outbox: OutboxRelay,
    private readonly signals: Signals,
    private readonly queues: Queues,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.signals.listen('outbox', () => {
      this.loop.wake();
    });
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopListening?.();
    await this.loop.stop();
  }

  /** Milliseconds until the next look. */
  private async relay(): Promise<number> {
    const relayed = await this.outbox.relay(batch, (messages) => this.queues.addMany(messages));
    return relayed === batch ? 0 : idleMs;
  }
}
