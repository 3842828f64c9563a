import { EnterpriseStore, type Enterprise, type EnterpriseRecord, type Upserted } from '@terrace/enterprises';
import type { Database } from '../database';
import { escapeLike } from '../escape-like';
import { writeEnterprises } from './write-enterprises';

interface EnterpriseRow {
  readonly record: Enterprise;
}

/** Exact decimals travel as text. */
const recordStatement = `
  SELECT record AS enterprise,
    (SELECT coalesce(json_agg(figures), '[]') FROM (
      SELECT enterprise_id AS "enterpriseId", fiscal_year AS "fiscalYear", sales_yuan::text AS "salesYuan",
        total_income_yuan::text AS "totalIncomeYuan", hnt_income_yuan::text AS "hntIncomeYuan", rd_yuan::text AS "rdYuan",
        rd_domestic_yuan::text AS "rdDomesticYuan", net_assets_yuan::text AS "netAssetsYuan",
        total_assets_yuan::text AS "totalAssetsYuan", staff_average::text AS "staffAverage",
        rd_staff_average::text AS "rdStaffAverage", source
      FROM yearly_figures WHERE enterprise_id = enterprises.enterprise_id ORDER BY fiscal_year) AS figures) AS figures,
    (SELECT coalesce(json_agg(ip), '[]') FROM (
      SELECT enterprise_id AS "enterpriseId", no, title, kind, class, granted_on AS "grantedOn",
        used_in_application AS "usedInApplication"
      FROM intellectual_property WHERE enterprise_id = enterprises.enterprise_id ORDER BY no) AS ip) AS ip
  FROM enterprises WHERE enterprise_id = ANY($1::uuid[])`;

export class PostgresEnterpriseStore extends EnterpriseStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async load(id: string): Promise<Enterprise | null> {
    const [enterprise] = await this.loadMany([id]);
    return enterprise ?? null;
  }

  override async loadMany(ids: readonly string[]): Promise<Enterprise[]> {
    const sql = 'SELECT record FROM enterprises WHERE enterprise_id = ANY($1::uuid[])';
    return (await this.database.query<EnterpriseRow>(sql, [ids])).map(({ record }) => record);
  }

  override async byCreditCode(codes: readonly string[]): Promise<Enterprise[]> {
    const sql = 'SELECT record FROM enterprises WHERE credit_code = ANY($1::text[])';
    return (await this.database.query<EnterpriseRow>(sql, [codes])).map(({ record }) => record);
  }

  override upsertMany(records: readonly EnterpriseRecord[]): Promise<Upserted[]> {
    return writeEnterprises(this.database, records);
  }

  override async hold(codes: readonly string[]): Promise<EnterpriseRecord[]> {
    const sql = `SELECT enterprise_id AS id FROM enterprises WHERE credit_code = ANY($1::text[])
      ORDER BY credit_code FOR UPDATE`;
    const held = await this.database.query<{ id: string }>(sql, [codes]);
    return this.recordsOf(held.map(({ id }) => id));
  }

  override recordsOf(ids: readonly string[]): Promise<EnterpriseRecord[]> {
    return this.database.prepared<EnterpriseRecord>(recordStatement, [ids]);
  }

  override async fiscalYears(): Promise<number[]> {
    const sql = 'SELECT DISTINCT fiscal_year AS year FROM yearly_figures ORDER BY year';
    return (await this.database.query<{ year: number }>(sql)).map(({ year }) => year);
  }

  override async search(query: {
    readonly text?: string;
    readonly street?: string;
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ total: number; items: Enterprise[] }> {
    const pattern = query.text ? `%${escapeLike(query.text)}%` : null;
    const where =
      'WHERE merged_into IS NULL AND ($1::text IS NULL OR name ILIKE $1 OR credit_code ILIKE $1 OR former_names ILIKE $1) AND ($2::text IS NULL OR street = $2)';
    const parameters = [pattern, query.street ?? null];
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM enterprises ${where}`,
      parameters,
    );
    const rows = await this.database.query<EnterpriseRow>(
      `SELECT record FROM enterprises ${where} ORDER BY name, enterprise_id LIMIT $3 OFFSET $4`,
      [...parameters, query.limit, query.offset],
    );
    return { total: count?.total ?? 0, items: rows.map(({ record }) => record) };
  }
}
