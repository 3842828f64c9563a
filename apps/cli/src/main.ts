import 'reflect-metadata';
import { run } from './commands/run';

process.exit(await run(process.argv.slice(2)));
