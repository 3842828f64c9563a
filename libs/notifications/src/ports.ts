import type { Channel, Letter } from './letter';

export abstract class LetterStore {
  /** Puts letters into the inbox; one already there for the same cause, kind and recipient is left as it is. Returns those that are new. */
  abstract deliver(letters: readonly Letter[]): Promise<Letter[]>;
  abstract inboxOf(recipientId: string, limit: number): Promise<Letter[]>;
  abstract unreadCount(recipientId: string): Promise<number>;
  abstract markRead(recipientId: string, letterIds: readonly string[], at: Date): Promise<void>;
  abstract ofInstance(instanceId: string): Promise<Letter[]>;
  /** Claims one sending; false when it is already sent or another worker holds an unexpired claim. */
  abstract claim(letterId: string, channel: Channel, at: Date, leaseMs: number): Promise<boolean>;
  abstract markSent(letterId: string, channel: Channel, at: Date): Promise<void>;
}

export interface Mail {
  /** Fixed per letter, so that a mailbox folds a second copy. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail. Throws a Fault whose `retryable` tells a full mailbox from a wrong address. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
