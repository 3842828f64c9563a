import { Module, type DynamicModule } from '@nestjs/common';
import { SmtpMailer } from '@terrace/channels';
import { PageReader, PdfiumOcrPageReader } from '@terrace/documents';
import type { Settings } from '@terrace/hosting';
import { Mailer, SilentMailer } from '@terrace/notifications';

/** What only the worker has: eyes and a mailbox. */
@Module({})
export class AdaptersModule {
  static forRoot({ smtpUrl }: Settings): DynamicModule {
    const providers = [
      { provide: PageReader, useFactory: () => new PdfiumOcrPageReader() },
      { provide: Mailer, useFactory: () => (smtpUrl ? new SmtpMailer(smtpUrl) : new SilentMailer()) },
    ];
    return {
      module: AdaptersModule,
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}
