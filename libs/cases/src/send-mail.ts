import { setTimeout as pause } from 'node:timers/promises';
import { Clock, Fault } from '@terrace/kernel';
import { LetterStore, Mailer } from '@terrace/notifications';

export interface MailOrder {
  readonly letterId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Between two tries at noting that a mail was taken. */
const noteAgainMs = 250;

/**
 * Mails one letter. A worker that dies between the server's yes and our note of it may send twice: the fixed Message-ID
 * folds it.
 */
export class SendMail {
  constructor(
    private readonly letters: LetterStore,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async send(order: MailOrder): Promise<void> {
    const { letterId, to, subject, text } = order;
    const claim = await this.letters.claim(letterId, 'email', this.mailer.patienceMs);
    if (claim === 'sent') return;
    // Who holds it may be dead: only its note, or the end of its claim, tells.
    if (claim === 'held')
      throw new Fault('mail.held', `letter ${letterId} is being mailed elsewhere`, {
        retryable: true,
        blameless: true,
      });
    try {
      await this.mailer.send({ messageId: `<${letterId}@terrace>`, to, subject, text });
    } catch (error) {
      await this.letters.release(letterId, 'email');
      throw error;
    }
    await this.note(letterId);
  }

  /** Forgetting the server's yes would mail a second copy: it is noted as soon as the store is there again. */
  private async note(letterId: string): Promise<void> {
    const at = this.clock.now();
    const until = performance.now() + this.mailer.patienceMs;
    for (;;) {
      try {
        return await this.letters.markSent(letterId, 'email', at);
      } catch (error) {
        if (performance.now() > until) throw error;
        await pause(noteAgainMs);
      }
    }
  }
}
