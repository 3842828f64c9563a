import { WalkError } from './api-client';
import { audit } from './audit';
import { cultivate } from './cultivate';
import { gather } from './gather';
import { Narrator } from './narrator';
import { review } from './review';
import { submit } from './submit';

/**
 * Takes one enterprise from the pool to its recognition, through the public API of a running demonstration.
 * Returns the exit code: 0 only if every step was as it should be.
 */
export async function walk([address]: readonly string[]): Promise<number> {
  const url = address ?? process.env['TERRACE_URL'] ?? `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;
  const password = process.env['TERRACE_DEMO_PASSWORD'] ?? 'terrace-demo';
  const narrator = new Narrator();
  try {
    const gathered = await gather(url, password, narrator);
    await cultivate(gathered, narrator);
    await submit(gathered, narrator);
    await review(gathered, narrator);
    await audit(gathered, narrator);
    narrator.close();
    return 0;
  } catch (error) {
    process.stderr.write(`\n${describe(error, url)}\n`);
    return 1;
  }
}

function describe(error: unknown, url: string): string {
  if (error instanceof WalkError) return error.message;
  if (error instanceof TypeError && error.message === 'fetch failed')
    return `nothing answers at ${url}: start it with "npm start" first`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
