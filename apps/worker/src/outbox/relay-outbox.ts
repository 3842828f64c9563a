import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { OutboxRelay, Signals, type Room } from '@terrace/persistence';
import { Queues, readQueueSettings, topics } from '@terrace/queue';
import { Loop } from '../loop';

/** Messages of one queue in one transaction. */
const batch = 200;

/** Without a signal the outbox is still looked at this often: a lost notification delays, it does not lose. */
const idleMs = 5_000;

/** How soon a queue that had all it may have is looked at again. */
const heldBackMs = 50;

/**
 * Hands committed messages to the queues, no more than each may have ahead: however many wait, they wait in the outbox.
 * A message handed over twice is one job, by its id.
 */
@Injectable()
export class RelayOutbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly loop = new Loop('relay', () => this.relay());
  private readonly settings = readQueueSettings();
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
    const rooms = await this.rooms();
    const relayed = await this.outbox.relay(rooms, (messages) => this.queues.addMany(messages));
    if (rooms.some(({ size }) => size === 0)) return heldBackMs;
    return relayed > 0 ? 0 : idleMs;
  }

  private async rooms(): Promise<Room[]> {
    const outstanding = await this.outbox.outstanding();
    return topics.map((topic) => ({
      topic,
      size: Math.min(Math.max(this.settings[topic].ahead - (outstanding.get(topic) ?? 0), 0), batch),
    }));
  }
}
