import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readSettings } from '@terrace/hosting';
import { AppModule } from './app.module';
import { apiPrefix } from './create-app';
import { openApiDocument } from './open-api-document';

/** The API's document without a running system: nothing is built or connected, only looked at. */
export async function describeApi(): Promise<OpenAPIObject> {
  const settings = readSettings({ ...process.env, DATABASE_URL: 'postgres://nowhere' });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(settings),
    new FastifyAdapter(),
    { preview: true, logger: ['error'], abortOnError: false },
  );
  app.setGlobalPrefix(apiPrefix);
  return openApiDocument(app);
}
