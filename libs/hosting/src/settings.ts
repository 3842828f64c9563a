import { join } from 'node:path';
import { Fault } from '@terrace/kernel';
import { asApp } from '@terrace/persistence';

/** What a process must be told; read once from the environment. */
export interface Settings {
  /** The application's own connections: they act as a role that owns nothing. */
  readonly databaseUrl: string;
  /** Who owns the tables and migrates them; the same sign-in as the application's where only one is given. */
  readonly ownerUrl: string;
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
  /** Cases that a migration moves in one transaction. */
  readonly migrationPage: number;
}

/** Few enough that nobody who acts on one of them waits for long. */
const usualMigrationPage = 500;

export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = environment['DATABASE_URL'];
  if (!given) throw new Fault('settings.missing', 'set DATABASE_URL', { retryable: false });
  const databaseUrl = asApp(given);
  const rootFolder = environment['TERRACE_ROOT'] ?? process.cwd();
  const redis = environment['TERRACE_QUEUE'] === 'redis';
  return {
    databaseUrl,
    ownerUrl: environment['TERRACE_OWNER_URL'] || given,
    rootFolder,
    dataFolder: environment['TERRACE_DATA'] ?? join(rootFolder, '.terrace'),
    queue: {
      kind: redis ? 'redis' : 'postgres',
      databaseUrl,
      redisUrl: environment['REDIS_URL'] ?? 'redis://127.0.0.1:6379',
    },
    smtpUrl: environment['SMTP_URL'] ?? null,
    demonstration: environment['TERRACE_DEMO'] === '1',
    migrationPage: pageOf(environment['TERRACE_MIGRATION_PAGE']),
  };
}

function pageOf(given: string | undefined): number {
  if (!given) return usualMigrationPage;
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  const message = `TERRACE_MIGRATION_PAGE=${given} is not a whole number above 0`;
  throw new Fault('settings.unreadable', message, { retryable: false });
}
