import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { UserStore } from '@terrace/identity';
import type { Role } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';
import { startTestPostgres } from '../../../../test/support/test-postgres';
import { withDistrict } from '../commands/with-district';

export interface DistrictForCommands {
  /** Its data folder, with room for the lists of a test. */
  readonly folder: string;
  close(): Promise<void>;
}

/** A database of its own that commands find as they do in use, by their environment, with people each of one role. */
export async function openDistrictForCommands(
  people: Readonly<Record<string, Role>>,
): Promise<DistrictForCommands> {
  const before = { ...process.env };
  const postgres = await startTestPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'terrace-command-'));
  process.env['DATABASE_URL'] = postgres.url;
  process.env['TERRACE_DATA'] = folder;
  const users = Object.entries(people).map(([login, role]) => ({
    ...{ id: uuidOf('user', login), login, name: login, roles: [role] },
    ...{ passwordHash: '', enterpriseId: null, email: null },
  }));
  await withDistrict((district) => district.get(UserStore).upsert(users));
  const close = async (): Promise<void> => {
    process.env = before;
    await postgres.stop();
    rmSync(folder, { recursive: true });
  };
  return { folder, close };
}

/** What a command answers, and what it prints meanwhile. */
export async function told(command: () => Promise<number>): Promise<{ code: number; text: string }> {
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    return { code: await command(), text: printed.join('') };
  } finally {
    write.mockRestore();
  }
}
