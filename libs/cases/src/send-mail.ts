import { Clock } from '@terrace/kernel';
import { LetterStore, Mailer } from '@terrace/notifications';

export interface MailOrder {
  readonly letterId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Longer than any SMTP exchange may take (nodemailer gives up after two minutes). */
const leaseMs = 5 * 60_000;

/** Mails one letter. A crash between the server's yes and our note of it may send twice: the fixed Message-ID folds it. */
export class SendMail {
  constructor(
    private readonly letters: LetterStore,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  async send(order: MailOrder): Promise<void> {
    if (!(await this.letters.claim(order.letterId, 'email', this.clock.now(), leaseMs))) return;
    const { to, subject, text } = order;
    await this.mailer.send({ messageId: `<${order.letterId}@terrace>`, to, subject, text });
    await this.letters.markSent(order.letterId, 'email', this.clock.now());
  }
}
