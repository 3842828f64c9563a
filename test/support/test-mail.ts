import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is sent. */
export interface TestMail {
  readonly url: string;
  /** Message-ID of every mail taken, in order. */
  readonly messageIds: readonly string[];
  /** The same with the moment each was taken, in milliseconds of the system's clock. */
  readonly mails: readonly { readonly messageId: string; readonly at: number }[];
  stop(): Promise<void>;
}

export async function startTestMail(): Promise<TestMail> {
  const mails: { messageId: string; at: number }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        mails.push({ messageId: /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? '', at: Date.now() });
        done();
      });
    },
  });
  // A sender that is killed resets its line: that is no fault of the server's.
  server.on('error', (error) => {
    if (!('remoteAddress' in error)) throw error;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    get messageIds() {
      return mails.map(({ messageId }) => messageId);
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
}
