import {
  EnterpriseStore,
  type Enterprise,
  type EnterpriseRecord,
  type IntellectualProperty,
  type YearlyFigures,
} from '@terrace/enterprises';
import type { Database } from '../database';
import { escapeLike } from '../workflow/select-instances';
import { writeEnterprises } from './write-enterprises';

interface EnterpriseRow {
  readonly record: Enterprise;
}

const figureColumns = `enterprise_id AS "enterpriseId", fiscal_year AS "fiscalYear", sales_yuan AS "salesYuan",
  total_income_yuan AS "totalIncomeYuan", hnt_income_yuan AS "hntIncomeYuan", rd_yuan AS "rdYuan",
  rd_domestic_yuan AS "rdDomesticYuan", net_assets_yuan AS "netAssetsYuan", total_assets_yuan AS "totalAssetsYuan",
  staff_average AS "staffAverage", rd_staff_average AS "rdStaffAverage", source`;

const ipColumns = `enterprise_id AS "enterpriseId", no, title, kind, class, granted_on::text AS "grantedOn",
  used_in_application AS "usedInApplication"`;

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

  override upsertMany(
    records: readonly EnterpriseRecord[],
  ): Promise<{ created: number; updated: number; unchanged: number }> {
    return writeEnterprises(this.database, records);
  }

  override figuresOf(ids: readonly string[]): Promise<YearlyFigures[]> {
    const sql = `SELECT ${figureColumns} FROM yearly_figures WHERE enterprise_id = ANY($1::uuid[])
      ORDER BY enterprise_id, fiscal_year`;
    return this.database.query<YearlyFigures>(sql, [ids]);
  }

  override ipOf(ids: readonly string[]): Promise<IntellectualProperty[]> {
    return this.database.query(
      `SELECT ${ipColumns} FROM intellectual_property WHERE enterprise_id = ANY($1::uuid[]) ORDER BY enterprise_id, no`,
      [ids],
    );
  }

  override async search(query: {
    readonly text?: string;
    readonly street?: string;
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ total: number; items: Enterprise[] }> {
    const pattern = query.text ? `%${escapeLike(query.text)}%` : null;
    const where =
      'WHERE ($1::text IS NULL OR name ILIKE $1 OR credit_code ILIKE $1) AND ($2::text IS NULL OR street = $2)';
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
