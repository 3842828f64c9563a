import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { HostModule, readSettings } from '@terrace/hosting';
import { CasesModule, SeeCarriers } from '@terrace/cases';
import { DistrictIndicators } from '@terrace/indicators';
import { Clock } from '@terrace/kernel';
import { dateOf } from '@terrace/deadlines';
import { Module, type DynamicModule } from '@nestjs/common';
import { Client } from 'pg';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { seedDemonstration } from '../seed';

/** Written against the tables alone, without a line of what it checks. Each gives one number for the day in $1. */
const bySql: Readonly<Record<string, string>> = {
  K01: `SELECT count(*) FROM carrier_entries WHERE fact->>'kind' = 'opened'
    AND (fact->>'openedOn')::date BETWEEN date_trunc('year', $1::date) AND $1::date`,
  K02: `SELECT coalesce(sum((fact->>'areaM2')::numeric), 0) FROM carrier_entries
    WHERE fact->>'kind' IN ('space-added', 'area-added') AND (fact->>'on')::date BETWEEN date_trunc('year', $1::date) AND $1::date`,
  K04: `SELECT count(*) FROM enterprises WHERE record->'tags' ? '四新经济' AND $1::date IS NOT NULL`,
  K07: `SELECT count(DISTINCT subject_id) FROM instances WHERE chart_id = 'hnte-maintenance' AND stage = 'validity'
    AND (snapshot->'data'->>'expiresOn')::date >= $1
    AND ((snapshot->'data'->>'expiresOn')::date + 1 - interval '3 years')::date <= $1`,
  K09: `WITH large AS (SELECT enterprise_id FROM enterprises WHERE record->'tags' ? '规上工业'),
      valid AS (SELECT DISTINCT subject_id FROM instances WHERE chart_id = 'hnte-maintenance' AND stage = 'validity'
        AND (snapshot->'data'->>'expiresOn')::date >= $1
        AND ((snapshot->'data'->>'expiresOn')::date + 1 - interval '3 years')::date <= $1)
    SELECT round(100.0 * (SELECT count(*) FROM large JOIN valid ON subject_id = enterprise_id) / (SELECT count(*) FROM large), 2)`,
  K11: `SELECT count(*) FROM instances WHERE chart_id = 'rd-institution' AND $1::date IS NOT NULL
    AND stage IN ('district_centre', 'application', 'submitted', 'construction', 'running')`,
  K17: `SELECT count(DISTINCT subject_id) FROM instances WHERE chart_id = 'innovation-leader' AND $1::date IS NOT NULL
    AND stage IN ('listed', 'key_served', 'application', 'recommended', 'in_pool', 'leader')`,
};

/** Nobody has left a unit of the demonstration, so a unit without a letting is idle. */
const idleBySql = `
  SELECT units.carrier_id, sum((units.fact->>'areaM2')::numeric) FILTER (WHERE lettings.fact IS NULL) AS idle,
    count(DISTINCT lettings.fact->>'enterpriseId') AS tenants
  FROM carrier_entries AS units LEFT JOIN carrier_entries AS lettings ON lettings.carrier_id = units.carrier_id
    AND lettings.fact->>'kind' = 'let' AND lettings.fact->>'space' = units.fact->>'space'
  WHERE units.fact->>'kind' = 'space-added' GROUP BY units.carrier_id`;

@Module({})
class ReadingModule {
  static forRoot(url: string, folder: string): DynamicModule {
    const settings = readSettings({ DATABASE_URL: url, TERRACE_DATA: folder });
    return { module: ReadingModule, imports: [HostModule.forRoot(settings), CasesModule.forPeople()] };
  }
}

describe('the indicators of the demonstration district', () => {
  let postgres: TestPostgres;
  let folder: string;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    folder = await mkdtemp(join(tmpdir(), 'terrace-indicators-'));
    await seedDemonstration(postgres.url, { dataDir: folder });
  }, 180_000);

  afterAll(async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('have carriers whose idle space is what their units and tenancies leave, by a statement over the facts', async () => {
    const district = await NestFactory.createApplicationContext(ReadingModule.forRoot(postgres.url, folder), {
      logger: ['error'],
    });
    const client = new Client({ connectionString: postgres.ownerUrl });
    await client.connect();
    try {
      const on = dateOf(district.get(Clock).now());
      const seen = await district.get(SeeCarriers).all(on);
      const { rows } = await client.query<{ carrier_id: string; idle: string; tenants: string }>(idleBySql);
      expect(seen).toHaveLength(3);
      expect(
        seen.map(({ carrier, figures }) => [carrier.id, figures.idleM2, figures.tenants]).sort(),
      ).toEqual(rows.map((row) => [row.carrier_id, String(Number(row.idle)), Number(row.tenants)]).sort());
    } finally {
      await client.end();
      await district.close();
    }
  }, 60_000);

  it('add up from its records, by statements that know nothing of them', async () => {
    const district = await NestFactory.createApplicationContext(ReadingModule.forRoot(postgres.url, folder), {
      logger: ['error'],
    });
    const client = new Client({ connectionString: postgres.ownerUrl });
    await client.connect();
    try {
      const on = dateOf(district.get(Clock).now());
      const read = await district.get(DistrictIndicators).read(on);
      const value = new Map(read?.items.map((item) => [item.id, item.value]));
      for (const [id, sql] of Object.entries(bySql)) {
        const { rows } = await client.query<Record<string, string>>(sql, [on]);
        expect([id, Number(value.get(id))]).toEqual([id, Number(Object.values(rows[0] ?? {})[0])]);
      }
      expect(Number(value.get('K07'))).toBeGreaterThan(20);
      expect(Number(value.get('K09'))).toBeGreaterThan(0);
    } finally {
      await client.end();
      await district.close();
    }
  }, 60_000);
});
