import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { controllers } from './app.module';
import { apiPrefix } from './create-app';
import { openApiDocument } from './open-api-document';

/** The API's document without a running system: its controllers alone, whose acts are never called. For development. */
export async function describeApi(): Promise<OpenAPIObject> {
  const { Test } = await import('@nestjs/testing');
  const module = await Test.createTestingModule({ controllers })
    .useMocker(() => ({}))
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.setGlobalPrefix(apiPrefix);
  return openApiDocument(app);
}
