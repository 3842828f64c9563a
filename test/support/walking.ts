import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RunningSystem } from './running-system';

const main = fileURLToPath(new URL('../../dist/apps/cli/main.js', import.meta.url));

/** Starting, OCR of a dozen papers twice, on a shared machine. */
export const walkMs = 600_000;

/** What a walk prints when nothing was as it should not be. */
export const walkedThrough = /recognised under GR[\s\S]*\d+ steps, 23 facts confirmed/;

/** Walks against a running system; `heard` is told everything printed so far, each time there is more. */
export function walkThrough(
  system: RunningSystem,
  heard: (printed: string) => void = () => undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_OPTIONS: '', TERRACE_URL: system.url };
    const walk = spawn(process.execPath, [main, 'walk'], { env });
    let printed = '';
    const take = (chunk: Buffer): void => {
      printed += chunk.toString();
      heard(printed);
    };
    walk.stdout.on('data', take);
    walk.stderr.on('data', take);
    walk.once('exit', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(printed));
    });
  });
}
