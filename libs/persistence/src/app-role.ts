import { Fault } from '@terrace/kernel';
import { Client, DatabaseError } from 'pg';

/** What the application is to the database, whoever signs in for it. It owns nothing. */
export const appRole = 'terrace_app';

/** Nobody rewrites these: the application may add to them and read them. */
const appendOnly = [
  ...['events', 'day_roots', 'day_leaves', 'cohort_entries', 'cohort_moves'],
  ...['indicator_figures', 'indicator_snapshots', 'carrier_entries'],
];

/** Connections of this address act as the application's role from their first statement on. */
export function asApp(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const role = `-c role=${appRole}`;
  const options = url.searchParams.get('options') ?? '';
  if (!options.includes(role)) url.searchParams.set('options', `${options} ${role}`.trim());
  // PostgreSQL's own tools do not read "+" as a space.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}

/**
 * Says anew, after every migration, what the application may do: everything with rows, but with the history only add and read.
 * The sign-in of `databaseUrl` is made where it is missing and, unless it is the owner itself, is given nothing but the role.
 */
export async function grantToApp(ownerUrl: string, databaseUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await ensureRole(owner, appRole, 'NOLOGIN');
    const { username, password } = new URL(databaseUrl);
    const login = decodeURIComponent(username);
    const secret = owner.escapeLiteral(decodeURIComponent(password));
    await ensureRole(owner, login, `LOGIN PASSWORD ${secret}`);
    const { rows } = await owner.query<{ has: boolean }>("SELECT pg_has_role($1, $2, 'USAGE') AS has", [
      login,
      appRole,
    ]);
    if (!rows[0]?.has) await owner.query(`GRANT ${appRole} TO ${owner.escapeIdentifier(login)}`);
    await owner.query(grants);
    await owner.query('COMMIT');
  } catch (error) {
    throw isForbidden(error) ? notAllowed(error) : error;
  } finally {
    await owner.end();
  }
}

/** Roles belong to the whole server: one that another database made is taken as it is. */
async function ensureRole(owner: Client, name: string, how: string): Promise<void> {
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (!rowCount) await owner.query(`CREATE ROLE ${owner.escapeIdentifier(name)} ${how}`);
}

const isForbidden = (error: unknown): boolean => error instanceof DatabaseError && error.code === '42501';

const notAllowed = (cause: unknown): Fault =>
  new Fault(
    'database.role',
    `The owner may not make roles. Let an administrator of the database run once: CREATE ROLE ${appRole} NOLOGIN; CREATE ROLE <sign-in of DATABASE_URL> LOGIN PASSWORD '…'; GRANT ${appRole} TO <that sign-in>;`,
    { retryable: false, cause },
  );

const grants = `
  REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${appRole};
  GRANT USAGE ON SCHEMA public TO ${appRole};
  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${appRole};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${appRole};
  REVOKE UPDATE, DELETE ON ${appendOnly.join(', ')} FROM ${appRole};
  REVOKE INSERT, UPDATE, DELETE ON migrations FROM ${appRole};`;
