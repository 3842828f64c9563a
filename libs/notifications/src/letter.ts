import type { Text } from '@terrace/kernel';

/** A letter to one person, in both languages; delivered once per channel. */
export interface Letter {
  readonly id: string;
  /** The event or timer it comes from: with the recipient and the kind it is unique. */
  readonly causeId: string;
  readonly kind: string;
  readonly instanceId: string | null;
  readonly recipientId: string;
  readonly subject: Text;
  readonly body: Text;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export type Channel = 'inbox' | 'email';
