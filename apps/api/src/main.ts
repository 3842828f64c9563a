import 'reflect-metadata';
import { readSettings } from '@terrace/hosting';
import { createApp } from './create-app';
import { describeApi } from './describe-api';

if (process.argv.includes('--describe')) {
  process.stdout.write(JSON.stringify(await describeApi()));
} else {
  const app = await createApp(readSettings());
  await app.listen(Number(process.env['PORT'] ?? 3000), process.env['HOST'] ?? '127.0.0.1');
  process.send?.('ready');
}
