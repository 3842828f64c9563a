import type { EnterpriseRecord, Upserted } from '@terrace/enterprises';
import type { Database } from '../database';

/** Rows per statement: a few megabytes of JSON at the most. */
const chunkSize = 500;

/** Records by credit code, in one transaction: what is there already keeps its id, its figures by year and its IP by number. */
export async function writeEnterprises(
  database: Database,
  records: readonly EnterpriseRecord[],
): Promise<Upserted[]> {
  return database.transaction(async () => {
    const all: Upserted[] = [];
    for (let from = 0; from < records.length; from += chunkSize)
      all.push(...(await writeChunk(database, records.slice(from, from + chunkSize))));
    return all;
  });
}

async function writeChunk(database: Database, records: readonly EnterpriseRecord[]): Promise<Upserted[]> {
  const known = await database.query<{ credit_code: string; enterprise_id: string }>(
    `SELECT credit_code, enterprise_id FROM enterprises WHERE credit_code = ANY($1::text[])
     ORDER BY credit_code FOR UPDATE`,
    [records.map(({ enterprise }) => enterprise.creditCode)],
  );
  const idOf = new Map(known.map((row) => [row.credit_code, row.enterprise_id]));
  const kept = records.map((record) =>
    withId(record, idOf.get(record.enterprise.creditCode) ?? record.enterprise.id),
  );
  const changed = new Set<string>();
  const remember = (rows: { id: string }[]): void => rows.forEach(({ id }) => changed.add(id));
  remember(
    await database.query(enterpriseStatement, [JSON.stringify(kept.map(({ enterprise }) => enterprise))]),
  );
  remember(await database.query(figureStatement, [JSON.stringify(kept.flatMap(({ figures }) => figures))]));
  remember(await database.query(ipStatement, [JSON.stringify(kept.flatMap(({ ip }) => ip))]));
  return kept.map(({ enterprise: { id, creditCode } }) => {
    if (!idOf.has(creditCode)) return 'created';
    return changed.has(id) ? 'updated' : 'unchanged';
  });
}

const withId = ({ enterprise, figures, ip }: EnterpriseRecord, id: string): EnterpriseRecord => ({
  enterprise: { ...enterprise, id },
  figures: figures.map((row) => ({ ...row, enterpriseId: id })),
  ip: ip.map((row) => ({ ...row, enterpriseId: id })),
});

const enterpriseStatement = `
  INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
  SELECT (record->>'id')::uuid, record->>'creditCode', record->>'name', record->>'street', (record->>'registeredOn')::date, record
  FROM jsonb_array_elements($1::jsonb) AS record
  ON CONFLICT (enterprise_id) DO UPDATE SET name = excluded.name, street = excluded.street,
    registered_on = excluded.registered_on, record = excluded.record, updated_at = clock_timestamp()
    WHERE enterprises.record IS DISTINCT FROM excluded.record
  RETURNING enterprise_id AS id`;

const figureStatement = `
  INSERT INTO yearly_figures (enterprise_id, fiscal_year, sales_yuan, total_income_yuan, hnt_income_yuan, rd_yuan, rd_domestic_yuan,
    net_assets_yuan, total_assets_yuan, staff_average, rd_staff_average, source)
  SELECT "enterpriseId", "fiscalYear", "salesYuan", "totalIncomeYuan", "hntIncomeYuan", "rdYuan", "rdDomesticYuan", "netAssetsYuan",
    "totalAssetsYuan", "staffAverage", "rdStaffAverage", source
  FROM jsonb_to_recordset($1::jsonb) AS figures ("enterpriseId" uuid, "fiscalYear" integer, "salesYuan" numeric,
    "totalIncomeYuan" numeric, "hntIncomeYuan" numeric, "rdYuan" numeric, "rdDomesticYuan" numeric, "netAssetsYuan" numeric,
    "totalAssetsYuan" numeric, "staffAverage" numeric, "rdStaffAverage" numeric, source text)
  ON CONFLICT (enterprise_id, fiscal_year) DO UPDATE SET sales_yuan = excluded.sales_yuan,
    total_income_yuan = excluded.total_income_yuan, hnt_income_yuan = excluded.hnt_income_yuan, rd_yuan = excluded.rd_yuan,
    rd_domestic_yuan = excluded.rd_domestic_yuan, net_assets_yuan = excluded.net_assets_yuan,
    total_assets_yuan = excluded.total_assets_yuan, staff_average = excluded.staff_average,
    rd_staff_average = excluded.rd_staff_average, source = excluded.source
    WHERE to_jsonb(yearly_figures) IS DISTINCT FROM to_jsonb(excluded)
  RETURNING enterprise_id AS id`;

const ipStatement = `
  INSERT INTO intellectual_property (enterprise_id, no, title, kind, class, granted_on, used_in_application)
  SELECT "enterpriseId", no, title, kind, class, "grantedOn", "usedInApplication"
  FROM jsonb_to_recordset($1::jsonb) AS ip ("enterpriseId" uuid, no text, title text, kind text, class text, "grantedOn" date,
    "usedInApplication" text)
  -- A right that has served an application has served it, whatever a later list leaves out.
  ON CONFLICT (enterprise_id, no) DO UPDATE SET title = excluded.title, kind = excluded.kind, class = excluded.class,
    granted_on = excluded.granted_on,
    used_in_application = coalesce(excluded.used_in_application, intellectual_property.used_in_application)
    WHERE (intellectual_property.title, intellectual_property.kind, intellectual_property.class, intellectual_property.granted_on,
        intellectual_property.used_in_application)
      IS DISTINCT FROM (excluded.title, excluded.kind, excluded.class, excluded.granted_on,
        coalesce(excluded.used_in_application, intellectual_property.used_in_application))
  RETURNING enterprise_id AS id`;
