import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { HostModule, readSettings } from '@terrace/hosting';
import { CasesModule } from '@terrace/cases';
import { DistrictIndicators } from '@terrace/indicators';
import { Clock } from '@terrace/kernel';
import { dateOf } from '@terrace/deadlines';
import { Module, type DynamicModule } from '@nestjs/common';
import { Client } from 'pg';
import { startTestPostgres, type TestPostgres } from '../../../../test/support/test-postgres';
import { seedDemonstration } from '../seed';

/** Written against the tables alone, without a line of what it checks. Each gives one number for the day in $1. */
const bySql: Readonly<Record<string, string>> = {
  K01: `SELECT count(DISTINCT instance_id) FROM events JOIN instances USING (instance_id)
    WHERE chart_id = 'carrier' AND name = 'record_opening' AND at < ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
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
