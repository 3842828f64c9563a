import { Mailer } from './ports';

/** No mail server is set: letters stay in the inbox, which is where they are in force. */
export class SilentMailer extends Mailer {
  override readonly patienceMs = 1_000;

  override async send(): Promise<void> {}
}
