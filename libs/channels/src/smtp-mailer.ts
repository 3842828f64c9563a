import { Fault } from '@terrace/kernel';
import { Mailer, type Mail } from '@terrace/notifications';
import { createTransport, type Transporter } from 'nodemailer';

/** The longest a server may be silent before a sending is given up. */
const exchangeMs = Number(process.env['SMTP_EXCHANGE_MS'] ?? 15_000);

/** Connection, greeting, EHLO, two of AUTH, MAIL, RCPT, DATA and the text: each may take that long. */
const exchanges = 9;

/** Mails through one SMTP server, over a few connections kept open. */
export class SmtpMailer extends Mailer {
  override readonly patienceMs = exchanges * exchangeMs;
  private readonly transport: Transporter;

  /** `smtpUrl` as nodemailer takes it, e.g. `smtps://user:password@host`. */
  constructor(
    smtpUrl: string,
    private readonly from: string = process.env['MAIL_FROM'] ?? '梯田 Terrace <terrace@localhost>',
  ) {
    super();
    const timeouts = {
      connectionTimeout: exchangeMs,
      greetingTimeout: exchangeMs,
      socketTimeout: exchangeMs,
    };
    this.transport = createTransport({ url: smtpUrl, pool: true, ...timeouts } as object);
  }

  override async send({ messageId, to, subject, text }: Mail): Promise<void> {
    try {
      await this.transport.sendMail({ messageId, from: this.from, to, subject, text });
    } catch (error) {
      throw new Fault(
        'mail.not-sent',
        `to ${to}: ${error instanceof Error ? error.message : String(error)}`,
        {
          retryable: !isPermanent(error),
          cause: error,
        },
      );
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** 5xx: the server will never take it. 4xx, timeouts and lost connections may pass (RFC 5321 4.2.1). */
function isPermanent(error: unknown): boolean {
  const code =
    typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : null;
  return typeof code === 'number' && code >= 500;
}
