import type { Database } from '../database';
import { escapeLike } from '../escape-like';

/** The cases a text speaks of: few enough to be named, or so many that any list soon meets them. */
export type Found =
  | { readonly kind: 'few'; readonly subjectIds: readonly string[]; readonly instanceIds: readonly string[] }
  | { readonly kind: 'many'; readonly pattern: string };

const few = 1_000;

/** Looks for a part of an enterprise's name or credit code, or of a case's key; letters large or small. */
export async function findByText(database: Database, text: string): Promise<Found> {
  const pattern = `%${escapeLike(text)}%`;
  const rows = await database.query<{ kind: 'subject' | 'case'; id: string }>(statement, [text, pattern]);
  const idsOf = (kind: string): string[] => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const subjectIds = idsOf('subject');
  const instanceIds = idsOf('case');
  const isMany = subjectIds.length > few || instanceIds.length > few;
  return isMany ? { kind: 'many', pattern } : { kind: 'few', subjectIds, instanceIds };
}

/** The index knows which texts have all the grams; only the text itself tells whether in this order. */
const statement = `
  (SELECT 'subject' AS kind, enterprise_id AS id FROM enterprises
    WHERE grams(name || ' ' || credit_code) @> grams($1) AND (name ILIKE $2 OR credit_code ILIKE $2) LIMIT ${String(few + 1)})
  UNION ALL
  (SELECT 'case', instance_id FROM case_keys
    WHERE grams(business_key) @> grams($1) AND business_key ILIKE $2 LIMIT ${String(few + 1)})`;
