import type { AddressInfo } from 'node:net';
import { Fault } from '@terrace/kernel';
import { SMTPServer } from 'smtp-server';
import { SmtpMailer } from './index';

async function withServer(
  answer: number | null,
  work: (mailer: SmtpMailer, received: string[]) => Promise<void>,
): Promise<void> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      done(answer === null ? null : Object.assign(new Error('refused'), { responseCode: answer }));
    },
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailer = new SmtpMailer(`smtp://127.0.0.1:${String(port)}`, 'Terrace <terrace@example.org>');
  try {
    await work(mailer, received);
  } finally {
    mailer.close();
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

const mail = {
  messageId: '<letter-1@terrace>',
  to: 'li@example.org',
  subject: '补正通知',
  text: '请于五个工作日内补正。',
};

describe('mailing a letter', () => {
  it('hands it to the server under its fixed message id', async () => {
    await withServer(null, async (mailer, received) => {
      await mailer.send(mail);
      expect(received).toHaveLength(1);
      expect(received[0]).toContain('Message-ID: <letter-1@terrace>');
    });
  });

  it.each([
    [550, false],
    [451, true],
  ])('fails with %i in a way that is worth another try: %s', async (answer, retryable) => {
    await withServer(answer, async (mailer) => {
      const failure = await mailer.send(mail).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Fault);
      expect(failure).toMatchObject({ code: 'mail.not-sent', retryable });
    });
  });
});
