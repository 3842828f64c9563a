import type { Channel, Letter } from './letter';

export abstract class LetterStore {
  /** Puts letters into the inbox; one already there for the same cause, kind and recipient is left as it is. Returns those that are new. */
  abstract deliver(letters: readonly Letter[]): Promise<Letter[]>;
  abstract inboxOf(recipientId: string, limit: number): Promise<Letter[]>;
  abstract unreadCount(recipientId: string): Promise<number>;
  abstract markRead(recipientId: string, letterIds: readonly string[], at: Date): Promise<void>;
  abstract ofInstance(instanceId: string): Promise<Letter[]>;
  /** Claims one sending for so long by the store's own clock, whatever the time of the one who asks. */
  abstract claim(letterId: string, channel: Channel, leaseMs: number): Promise<Claim>;
  /** Gives an unused claim back: the next who asks gets it. */
  abstract release(letterId: string, channel: Channel): Promise<void>;
  abstract markSent(letterId: string, channel: Channel, at: Date): Promise<void>;
}

/** `held`: another has an unexpired claim, and whether it sends is not known yet. */
export type Claim = 'claimed' | 'sent' | 'held';

export interface Mail {
  /** Fixed per letter, so that a mailbox folds a second copy. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail. Throws a Fault whose `retryable` tells a full mailbox from a wrong address. */
export abstract class Mailer {
  /** Longer than one sending takes before it is given up. */
  abstract readonly patienceMs: number;
  abstract send(mail: Mail): Promise<void>;
}
