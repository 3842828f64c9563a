import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { SmtpMailer } from '@terrace/channels';
import { PageReader, PdfiumOcrPageReader } from '@terrace/documents';
import type { Settings } from '@terrace/hosting';
import { Mailer, SilentMailer } from '@terrace/notifications';
import { Queues, openQueues } from '@terrace/queue';

/** What only the worker has: eyes, a mailbox and the queues. */
@Module({})
export class AdaptersModule implements OnApplicationShutdown {
  constructor(private readonly queues: Queues) {}

  static forRoot(settings: Settings): DynamicModule {
    const { smtpUrl } = settings;
    const providers = [
      { provide: PageReader, useFactory: () => new PdfiumOcrPageReader() },
      { provide: Mailer, useFactory: () => (smtpUrl ? new SmtpMailer(smtpUrl) : new SilentMailer()) },
      { provide: Queues, useFactory: () => openQueues(settings.queue) },
    ];
    return { module: AdaptersModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
  }
}
