import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDistrict } from '@terrace/demonstration';
import { hashPassword, type User } from '@terrace/identity';
import { connect, Database } from '@terrace/persistence';
import { uuidOf } from '@terrace/workflow';
import { PostgresEnterpriseStore } from '../../../libs/persistence/src/enterprises/postgres-enterprise-store';
import { PostgresUserStore } from '../../../libs/persistence/src/identity/postgres-user-store';

export const password = 'chaos-and-order';

/** Enterprises with somebody to write to, and the bureau's people, all with a mailbox. Returns the enterprises' ids. */
export async function fillDistrict(
  databaseUrl: string,
  seed: number,
  today: string,
  size: number,
): Promise<string[]> {
  const database = new Database(await connect(databaseUrl));
  const { enterprises } = makeDistrict({ seed, asOf: today, enterprises: size });
  await new PostgresEnterpriseStore(database).upsertMany(enterprises);
  const ids = enterprises.map(({ enterprise }) => enterprise.id);
  const passwordHash = await hashPassword(password);
  const person = (login: string, role: User['roles'][number], enterpriseId: string | null = null): User => ({
    id: uuidOf('chaos-user', login),
    login,
    name: login,
    roles: [role],
    enterpriseId,
    email: `${login}@chaos.invalid`,
    passwordHash,
  });
  const bureau = [person('officer', 'officer'), person('head', 'head'), person('admin', 'admin')];
  const contacts = ids.map((id, index) => person(`enterprise-${String(index)}`, 'enterprise', id));
  await new PostgresUserStore(database).upsert([...bureau, ...contacts]);
  await database.dataSource.destroy();
  return ids;
}

/** The two catalogues of a roll-out: the new one also holds the next version of the errand, in force from `newFrom`. */
export function writeCatalogues(
  source: string,
  folder: string,
  newFrom: string,
): { old: string; new: string } {
  const roots = { old: join(folder, 'old'), new: join(folder, 'new') };
  for (const root of Object.values(roots)) {
    mkdirSync(root, { recursive: true });
    cpSync(source, join(root, 'libs', 'programmes'), { recursive: true });
    // Errands are judged by no conditions.
    mkdirSync(join(root, 'libs', 'eligibility', 'packs'), { recursive: true });
    mkdirSync(join(root, 'libs', 'indicators', 'years'), { recursive: true });
  }
  const chart = readFileSync(join(source, 'charts', 'errand.yaml'), 'utf8');
  const next = chart
    .replace('version: 1', 'version: 2')
    .replace("inForceFrom: '2016-01-01'", `inForceFrom: '${newFrom}'`);
  writeFileSync(join(roots.new, 'libs', 'programmes', 'charts', 'errand-2.yaml'), next);
  return roots;
}
