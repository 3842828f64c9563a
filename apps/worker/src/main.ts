import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readSettings } from '@terrace/hosting';
import { WorkerModule } from './worker.module';

const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(readSettings()), {
  logger: ['error', 'warn'],
});
worker.enableShutdownHooks();
process.send?.('ready');
