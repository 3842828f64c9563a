import { LifeLine, type LifeLineItem, type LifeLineQuery } from '@terrace/enterprises';
import type { Database } from '../database';

type Row = LifeLineItem & { readonly total: number };

export class PostgresLifeLine extends LifeLine {
  constructor(private readonly database: Database) {
    super();
  }

  override async of({
    enterpriseId,
    chartId,
    reader,
    offset,
    limit,
  }: LifeLineQuery): Promise<{ total: number; items: LifeLineItem[] }> {
    const sources = [
      ...[events, documents],
      ...(reader === 'other' ? [] : [reader === 'bureau' ? allLetters : ownLetters]),
      // What belongs to no programme.
      ...(chartId ? [] : [figures, tenancies, ...(reader === 'bureau' ? [tags] : [])]),
    ];
    const parameters = [enterpriseId, ...(chartId ? [chartId] : [])];
    const sql = `
      WITH cases AS (SELECT instance_id, chart_id, chart_version FROM instances
        WHERE subject_id = $1 ${chartId ? 'AND chart_id = $2' : ''})
      SELECT life.*, count(*) OVER ()::integer AS total
      FROM (${sources.join(' UNION ALL ')}) AS life (at, kind, name, detail, "caseId", "chartId",
        "chartVersion", subject)
      ORDER BY at DESC, kind, name LIMIT ${String(limit)} OFFSET ${String(offset)}`;
    const rows = await this.database.query<Row>(sql, parameters);
    return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _total, ...item }) => item) };
  }
}

const ofCase = 'instance_id, chart_id, chart_version';
const ofNone = 'NULL::uuid, NULL::text, NULL::integer';

const events = `
  SELECT at, 'event', name, to_jsonb(states_left), ${ofCase}, NULL::jsonb
  FROM events JOIN cases USING (instance_id)`;

const documents = `
  SELECT uploaded_at, 'document', slot, jsonb_build_array(file_name), ${ofCase}, NULL::jsonb
  FROM documents JOIN cases USING (instance_id)`;

/** One to many people is one letter. */
const lettersTo = (whom: string): string => `
  SELECT min(created_at), 'letter', kind, '[]'::jsonb, ${ofCase}, (array_agg(subject))[1]
  FROM letters JOIN cases USING (instance_id) JOIN users ON user_id = recipient_id
  WHERE ${whom} GROUP BY cause_id, kind, ${ofCase}`;
const allLetters = lettersTo('true');
const ownLetters = lettersTo('users.enterprise_id = $1');

const figures = `
  SELECT stated_at, 'figure', name, jsonb_build_array(value, as_of, source), ${ofNone}, NULL::jsonb
  FROM stated_figures WHERE enterprise_id = $1`;

const tenancies = `
  SELECT (fact->>'on')::timestamp AT TIME ZONE 'Asia/Shanghai', 'tenancy', opened.name, jsonb_build_array(fact->>'space', fact->>'stage'),
    ${ofNone}, NULL::jsonb
  FROM carrier_entries JOIN LATERAL (SELECT first.fact->>'name' AS name FROM carrier_entries AS first
    WHERE first.carrier_id = carrier_entries.carrier_id AND first.seq = 1) AS opened ON true
  WHERE fact->>'kind' = 'let' AND fact->>'enterpriseId' = $1::text`;

const tags = `
  SELECT day::timestamp AT TIME ZONE 'Asia/Shanghai', 'tag', tag, jsonb_build_array(what), ${ofNone}, NULL::jsonb
  FROM enterprise_tags CROSS JOIN LATERAL (VALUES (since, 'added'), (until, 'removed')) AS moment (day, what)
  WHERE enterprise_id = $1 AND day IS NOT NULL`;
