import { join } from 'node:path';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HostModule, readSettings, type Settings } from '@terrace/hosting';
import { DataFolder } from '../embedded/data-folder';
import { embeddedUrls } from '../embedded/embedded-database';

/** Hands the adapters of a running district to `work`: the one at DATABASE_URL, or the one that `npm start` runs. */
export async function withDistrict<T>(
  work: (district: INestApplicationContext) => Promise<T>,
  moduleOf: (settings: Settings) => DynamicModule = (settings) => HostModule.forRoot(settings),
): Promise<T> {
  const settings = readSettings({ ...process.env, DATABASE_URL: process.env['DATABASE_URL'] || ownUrl() });
  const district = await NestFactory.createApplicationContext(moduleOf(settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await work(district);
  } finally {
    await district.close();
  }
}

function ownUrl(): string | undefined {
  const folder =
    process.env['TERRACE_DATA'] || join(process.env['TERRACE_ROOT'] ?? process.cwd(), '.terrace');
  return embeddedUrls(new DataFolder(folder))?.databaseUrl;
}
