import { start, transition, type Chart, type Snapshot } from '@terrace/engine';
import type { Client } from 'pg';
import { slotsOf } from '@terrace/programmes';
import { standingOf } from '@terrace/workflow';
import { beginning, hnteWalk } from '../hnte-walk';
import { turnState } from './turn';

interface Place {
  readonly snapshot: Snapshot;
  readonly stage: string;
  readonly state: string;
  readonly holder: string | null;
  readonly version: number;
}

/** Every place the walk through the chart comes to, as the engine leaves it. */
function placesOf(chart: Chart): Place[] {
  const begun = start(chart, beginning);
  if (begun.kind === 'refused') throw new Error('not begun');
  const snapshots = [begun.next];
  for (const { event, ctx } of hnteWalk) {
    const decision = transition(chart, snapshots[snapshots.length - 1] ?? begun.next, event, ctx);
    if (decision.kind === 'moved') snapshots.push(decision.next);
  }
  return snapshots.map((snapshot, version) => ({ snapshot, ...standingOf(chart, snapshot), version }));
}

/**
 * Cases from `from` (inclusive) to `to` (exclusive) with their enterprises, four cases to each: spread over the chart,
 * or all at the one place the turns begin at. Made by PostgreSQL itself; a million takes about a minute.
 */
export async function fillCases(
  owner: Client,
  chart: Chart,
  { from, to, spread }: { readonly from: number; readonly to: number; readonly spread: boolean },
): Promise<void> {
  const places = placesOf(chart);
  const chosen = spread ? places : places.slice(turnCasesOf(chart).from).slice(0, 1);
  await owner.query(enterprisesStatement, [Math.ceil(from / 4), Math.ceil(to / 4)]);
  await owner.query(casesStatement, [from, to, JSON.stringify(chosen), chart.id, chart.version]);
  await owner.query('ANALYZE enterprises, instances, events');
}

/** Of cases spread over the chart, those that stand where the turns begin. */
export function turnCasesOf(chart: Chart): { readonly every: number; readonly from: number } {
  const places = placesOf(chart);
  return { every: places.length, from: places.findIndex(({ state }) => state === turnState) };
}

const idOf = (kind: string, number: string): string =>
  `('${kind}-0000-8000-a000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const caseKind = '0000ca5e';

/** The id of the n-th case that was filled in. */
export const caseId = (n: number): string => `${caseKind}-0000-8000-a000-${n.toString(16).padStart(12, '0')}`;

const words = [...'恒瑞宏盛创锐联信金华天元正泰鼎丰捷达凯科博远明德嘉禾兴隆云海新源安诺力维格森中晟'];
const trades = ['精密机械', '电子科技', '新材料', '智能装备', '生物医药', '环保工程', '软件'];

/** As enterprises are called: the city, four characters of their own, a trade, the form. */
export const enterpriseNameOf = (n: number): string => {
  const own = [1, 40, 1_600, 64_000].map((step) => words[Math.floor(n / step) % words.length]);
  return `常州${own.join('')}${trades[n % trades.length] ?? ''}有限公司`;
};

const textArray = (texts: readonly string[]): string => `ARRAY['${texts.join("','")}']`;

const enterprisesStatement = `
  INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
  SELECT id, code, name, street, '2015-03-01',
    jsonb_build_object('id', id, 'creditCode', code, 'name', name, 'formerNames', '[]'::jsonb, 'registeredOn', '2015-03-01',
      'legalPerson', '周敏', 'street', street, 'industryCode', 'C3489', 'industry', '其他通用零部件制造', 'technologyField', '',
      'address', '钟楼区' || street || n || '号', 'registeredCapitalYuan', '5000000', 'contactName', '陈卫东',
      'contactEmail', null, 'tags', '[]'::jsonb, 'demonstration', true)
  FROM (
    SELECT n, ${idOf('000e17e2', 'n')} AS id, '91320404MA' || upper(lpad(to_hex(n * 2654435761 % 4294967296), 8, '0')) AS code,
      '常州' || words[1 + n % 40] || words[1 + (n / 40) % 40] || words[1 + (n / 1600) % 40] || words[1 + (n / 64000) % 40]
        || trades[1 + n % 7] || '有限公司' AS name,
      streets[1 + n % 6] AS street
    FROM generate_series($1::bigint, $2::bigint - 1) AS n,
      (SELECT ${textArray(words)} AS words, ${textArray(trades)} AS trades,
        ARRAY['北港街道','西林街道','荷花池街道','五星街道','新闸街道','邹区镇'] AS streets) AS named
  ) AS made`;

/** The history holds the event that brought each case where it stands; what came before would only fill the disk. */
const casesStatement = `
  WITH made AS (
    INSERT INTO instances (instance_id, chart_id, chart_version, subject_id, business_key, version, snapshot, stage, state,
      holder, started_at, updated_at, hash)
    SELECT ${idOf(caseKind, 'n')}, $4, $5, ${idOf('000e17e2', 'n / 4')}, 'HNTE-2026-' || lpad(n::text, 9, '0'),
      version, snapshot, stage, state, holder, now() - interval '90 days', now() - make_interval(secs => n * 7919 % 7000000),
      encode(sha256(n::text::bytea), 'hex')
    FROM generate_series($1::bigint, $2::bigint - 1) AS n
    JOIN (SELECT place.*, ordinality - 1 AS nth, count(*) OVER () AS places
      FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (snapshot jsonb, stage text, state text, holder text, version integer))
        WITH ORDINALITY AS place) AS place ON nth = n % places
    ORDER BY n
    RETURNING instance_id, version, updated_at, hash
  )
  INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered,
    previous_hash, hash)
  SELECT instance_id, version, gen_random_uuid(), 'filled', '{}', '{"id":"system","name":"系统","roles":["system"],"enterpriseId":null}',
    updated_at, 'filled', '{}', '{}', hash, hash
  FROM made`;

/** What the facts of a case rest on: a complete set of papers, three years of figures and six rights of its enterprise. */
export async function fillFacts(
  owner: Client,
  chart: Chart,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const slots = slotsOf(chart).map(({ code }) => code);
  const enterprises = [Math.floor(from / 4), Math.ceil(to / 4)];
  await owner.query(papersStatement, [from, to, slots]);
  await owner.query(figuresStatement, enterprises);
  await owner.query(rightsStatement, enterprises);
  await owner.query('ANALYZE documents, yearly_figures, intellectual_property');
}

const papersStatement = `
  INSERT INTO documents (document_id, instance_id, slot, version, file_name, mime, bytes, sha256, storage_key, uploaded_by,
    uploaded_at, status, findings, page_count)
  SELECT gen_random_uuid(), ${idOf(caseKind, 'n')}, slot, 1, slot || '.pdf', 'application/pdf', 240000, repeat('0', 64), slot,
    'bench', now(), 'passed', '[]', 3
  FROM generate_series($1::bigint, $2::bigint - 1) AS n, unnest($3::text[]) AS slot`;

const figuresStatement = `
  INSERT INTO yearly_figures (enterprise_id, fiscal_year, sales_yuan, total_income_yuan, hnt_income_yuan, rd_yuan,
    rd_domestic_yuan, net_assets_yuan, total_assets_yuan, staff_average, rd_staff_average, source)
  SELECT ${idOf('000e17e2', 'n')}, extract(year FROM now())::integer - back, 41000000, 42000000, 33000000, 2600000, 2600000,
    20000000, 31000000, 82, 17, 'bench'
  FROM generate_series($1::bigint, $2::bigint - 1) AS n, generate_series(1, 3) AS back
  ON CONFLICT DO NOTHING`;

const rightsStatement = `
  INSERT INTO intellectual_property (enterprise_id, no, title, kind, class, granted_on)
  SELECT ${idOf('000e17e2', 'n')}, 'ZL2019' || n || '.' || nth, '一种夹具', 'utility', 'II', '2019-06-01'
  FROM generate_series($1::bigint, $2::bigint - 1) AS n, generate_series(1, 6) AS nth
  ON CONFLICT DO NOTHING`;
