import type { Json } from '@terrace/engine';

/** The queue on which instances hear from one another. */
export const messageTopic = 'events';

/** What one instance is told by another, or by itself: delivered once, in the order it was sent. */
export interface Message {
  readonly id: string;
  /** Instance it is for. */
  readonly to: string;
  readonly content: MessageContent;
}

export type MessageContent = StartMessage | EventMessage | CancelMessage;

/** Begins the instance `to` for the instance that invokes it. */
export interface StartMessage {
  readonly kind: 'start';
  readonly chart: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly businessKey: string;
  readonly parent: Parent;
}

export interface EventMessage {
  readonly kind: 'event';
  readonly name: string;
  readonly data: Readonly<Record<string, Json>>;
  /** The invocation it comes from; null: from the instance itself or from whoever invoked it. */
  readonly from: { readonly instanceId: string; readonly invokeId: string } | null;
  /** The deadline it comes from, with the entry of the history that began it: it is heard while its state lasts. */
  readonly timer?: TimerOrigin | null;
}

export interface TimerOrigin {
  readonly state: string;
  /** Null: from before this was kept. */
  readonly since: number | null;
}

/** Ends the instance `to`: whoever invoked it goes on without it. */
export interface CancelMessage {
  readonly kind: 'cancel';
}

/** Who invoked an instance, and under which id. */
export interface Parent {
  readonly instanceId: string;
  readonly invokeId: string;
}

/** A message that waits; gone when its sender ends first. */
export interface DelayedMessage {
  readonly message: Message;
  readonly dueAt: Date;
  /** What its sender may cancel it by. */
  readonly sendId: string | null;
}

/** A message as the outbox carries it. */
export const outboxMessageOf = ({ id, to, content }: Message) => ({
  id,
  topic: messageTopic,
  payload: { to, content: content as unknown as Json },
});
