import { Clock, Fault } from '@terrace/kernel';
import { LetterStore, Mailer, type Claim, type Mail } from '@terrace/notifications';
import { SendMail } from './send-mail';

class Mailbox extends Mailer {
  override readonly patienceMs = 1_000;
  readonly taken: string[] = [];
  failure: Error | null = null;

  override async send({ messageId }: Mail): Promise<void> {
    if (this.failure) throw this.failure;
    this.taken.push(messageId);
  }
}

class OneLetter extends LetterStore {
  state: Claim = 'claimed';
  notes = 0;
  awayFor = 0;

  override claim = async (): Promise<Claim> => {
    if (this.state !== 'claimed') return this.state;
    this.state = 'held';
    return 'claimed';
  };
  override release = async () => {
    this.state = 'claimed';
  };
  override markSent = async () => {
    this.notes += 1;
    if (this.notes <= this.awayFor) throw new Error('the database is away');
    this.state = 'sent';
  };
  override deliver = async () => [];
  override inboxOf = async () => [];
  override unreadCount = async () => 0;
  override markRead = async () => undefined;
  override ofInstance = async () => [];
}

class SetClock extends Clock {
  override now = () => new Date('2031-01-01T00:00:00Z');
}

const order = { letterId: 'one', to: 'li@example.org', subject: '补正通知', text: '请补正。' };

describe('mailing a letter', () => {
  let store: OneLetter;
  let mailbox: Mailbox;
  const send = () => new SendMail(store, mailbox, new SetClock()).send(order);

  beforeEach(() => {
    store = new OneLetter();
    mailbox = new Mailbox();
  });

  it('happens once, however often it is asked for', async () => {
    await send();
    await send();
    expect(mailbox.taken).toEqual(['<one@terrace>']);
  });

  it('is not taken for done while another holds it, who may have died', async () => {
    store.state = 'held';
    await expect(send()).rejects.toMatchObject({ code: 'mail.held', retryable: true });
  });

  it('is tried again after the server could not take it', async () => {
    mailbox.failure = new Fault('mail.not-sent', 'busy', { retryable: true });
    await expect(send()).rejects.toBe(mailbox.failure);
    mailbox.failure = null;
    await send();
    expect(mailbox.taken).toEqual(['<one@terrace>']);
  });

  it('is noted once the database is back, and not mailed again meanwhile', async () => {
    store.awayFor = 2;
    await send();
    await send();
    expect(mailbox.taken).toHaveLength(1);
  });
});
