import { join } from 'node:path';
import { Fault } from '@terrace/kernel';

/** What a process must be told; read once from the environment. */
export interface Settings {
  readonly databaseUrl: string;
  /** Folder of uploaded files and, when embedded, of the database. */
  readonly dataFolder: string;
  /** The checkout or image root: charts and the built portal are read below it. */
  readonly rootFolder: string;
  readonly queue: {
    readonly kind: 'postgres' | 'redis';
    readonly databaseUrl: string;
    readonly redisUrl: string;
  };
  /** Null: letters stay in the inbox, no mail is sent. */
  readonly smtpUrl: string | null;
  readonly demonstration: boolean;
}

export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const databaseUrl = environment['DATABASE_URL'];
  if (!databaseUrl) throw new Fault('settings.missing', 'set DATABASE_URL', { retryable: false });
  const rootFolder = environment['TERRACE_ROOT'] ?? process.cwd();
  const redis = environment['TERRACE_QUEUE'] === 'redis';
  return {
    databaseUrl,
    rootFolder,
    dataFolder: environment['TERRACE_DATA'] ?? join(rootFolder, '.terrace'),
    queue: {
      kind: redis ? 'redis' : 'postgres',
      databaseUrl,
      redisUrl: environment['REDIS_URL'] ?? 'redis://127.0.0.1:6379',
    },
    smtpUrl: environment['SMTP_URL'] ?? null,
    demonstration: environment['TERRACE_DEMO'] === '1',
  };
}
