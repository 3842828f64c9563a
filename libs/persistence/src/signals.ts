import { EventEmitter } from 'node:events';
import { Client } from 'pg';
import type { Database } from './database';

/** `timers` carries when what was set is due, in milliseconds. */
export type Channel = 'outbox' | 'instances' | 'clock' | 'timers' | 'legal-time';

const channels: readonly Channel[] = ['outbox', 'instances', 'clock', 'timers', 'legal-time'];

/** NOTIFY in every transaction costs 59–73 % of throughput (measured): what happens within this time goes out as one. */
const coalesceMs = 10;

const reconnectMs = 500;

/** A line that died without a word is noticed after as long as this and the next. */
const heartbeatMs = 10_000;
const answerMs = 5_000;

/** PostgreSQL takes 8,000 bytes; an id has 36. */
const idsPerMessage = 200;

/** News need not be durable, which would cost as much as an event does. */
const news = `SELECT set_config('synchronous_commit', 'off', true), pg_notify(channel, payload)
  FROM unnest($1::text[], $2::text[]) AS news (channel, payload)`;

/** News between processes. A lost signal delays, it never loses: whoever listens also looks by itself from time to time. */
export class Signals {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly waiting = new Map<Channel, Set<string>>();
  private flushTimer: NodeJS.Timeout | null = null;
  private client: Client | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly databaseUrl: string,
  ) {}

  /** Calls back with each payload; returns how to stop. */
  listen(channel: Channel, heard: (payload: string) => void): () => void {
    this.emitter.on(channel, heard);
    return () => this.emitter.off(channel, heard);
  }

  announce(channel: Channel, payload = ''): void {
    const payloads = this.waiting.get(channel) ?? new Set();
    this.waiting.set(channel, payloads.add(payload));
    this.flushTimer ??= setTimeout(() => void this.flush(), coalesceMs);
  }

  async open(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: 'terrace signals',
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
    });
    client.on('notification', ({ channel, payload }) => {
      for (const part of (payload ?? '').split(',')) this.emitter.emit(channel, part);
    });
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN "${channel}"`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    this.heartbeat = setInterval(() => {
      client.query('SELECT 1').catch(() => this.reconnect(client));
    }, heartbeatMs);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.flushTimer) clearTimeout(this.flushTimer);
    if (this.heartbeat) clearInterval(this.heartbeat);
    await this.flush();
    await this.client?.end();
  }

  /** The server went away: try until it is back, then tell everybody to look, for something may have been missed. */
  private reconnect(lost: Client): void {
    if (this.closed || this.client !== lost) return;
    this.client = null;
    if (this.heartbeat) clearInterval(this.heartbeat);
    // A line that is dead already cannot be closed any better.
    void lost.end().catch(() => undefined);
    const attempt = (): void => {
      if (this.closed) return;
      this.open().then(
        () => channels.forEach((channel) => this.emitter.emit(channel, '')),
        () => setTimeout(attempt, reconnectMs),
      );
    };
    setTimeout(attempt, reconnectMs);
  }

  private async flush(): Promise<void> {
    this.flushTimer = null;
    const channelOf: Channel[] = [];
    const payloadOf: string[] = [];
    for (const [channel, payloads] of this.waiting) {
      const parts = [...payloads];
      for (let from = 0; from < parts.length; from += idsPerMessage) {
        channelOf.push(channel);
        payloadOf.push(parts.slice(from, from + idsPerMessage).join(','));
      }
    }
    const told = [...this.waiting];
    this.waiting.clear();
    if (channelOf.length === 0) return;
    await this.database
      .apart(() => this.database.prepared(news, [channelOf, payloadOf]))
      .catch(() => this.tellLater(told));
  }

  /** The database being away is told to whoever asks it for something; news of it goes out when it is back. */
  private tellLater(news: readonly [Channel, Set<string>][]): void {
    if (this.closed) return;
    for (const [channel, payloads] of news)
      this.waiting.set(channel, new Set([...payloads, ...(this.waiting.get(channel) ?? [])]));
    this.flushTimer ??= setTimeout(() => void this.flush(), reconnectMs);
  }
}
