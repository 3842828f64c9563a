import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { Settings } from '@terrace/hosting';
import { AppModule } from './app.module';
import { openApiDocument } from './open-api-document';

export const apiPrefix = 'api/v1';

/** Largest file taken: a scanned application of several hundred pages stays below it. */
const maxUploadBytes = 64 * 1024 * 1024;

/** The API and, when it is built, the portal beside it; not yet listening. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: maxUploadBytes, trustProxy: true });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(settings), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
    // What other systems sign is the body as it was sent.
    rawBody: true,
  });
  app.setGlobalPrefix(apiPrefix);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: maxUploadBytes, files: 1 } });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: `${apiPrefix}/openapi.json`,
  });
  await servePortal(app, join(settings.rootFolder, 'dist', 'apps', 'web'));
  app.enableShutdownHooks();
  return app;
}

/** The portal is one page: any address that is no file and no API answers with it. */
async function servePortal(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, { root: folder, wildcard: false, maxAge: '1h', immutable: false });
  const server = app.getHttpAdapter().getInstance();
  server.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').sendFile('index.html');
  });
}
