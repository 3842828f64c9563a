import type { Json } from '@terrace/engine';
import type { Actor } from '@terrace/kernel';
import type { Attachment } from './attachment';
import type { HistoryEntry } from './instance';

export interface SendCommand {
  readonly instanceId: string;
  readonly event: string;
  readonly data?: Readonly<Record<string, Json>>;
  /** The invocation it comes from, when one instance tells another. */
  readonly invokeId?: string;
  readonly note?: string | null;
  /** Files the event carries; they lie in storage before it is sent. */
  readonly attachments?: readonly Attachment[];
  /** The version the sender saw; null for machines, which take the newest. */
  readonly expectedVersion: number | null;
  /** The same key sent again gets the first answer and does nothing. */
  readonly idempotencyKey: string;
}

/** A command and who gives it. */
export interface Order {
  readonly command: SendCommand;
  readonly actor: Actor;
}

export interface Sent {
  readonly version: number;
  readonly entry: HistoryEntry;
  /** True: this key had been accepted before. */
  readonly repeated: boolean;
}
