import { setTimeout as pause } from 'node:timers/promises';
import { WalkError, type ApiClient } from './api-client';
import type { ImportRun } from './api-shapes';

const patienceMs = 120_000;
/** As often as the portal asks. */
const askEveryMs = 500;

/** Asks how far a list is until all its rows are in the registry: a list tells nobody, as it has no case. */
export async function untilTaken(client: ApiClient, importId: string): Promise<ImportRun> {
  const latest = Date.now() + patienceMs;
  for (;;) {
    const run = await client.get<ImportRun>(`/enterprises/imports/${importId}`);
    if (run.stage === 'taken') return run;
    if (run.reason) throw new WalkError(`the list cannot be read: ${run.reason.en}`);
    if (Date.now() > latest) throw new WalkError(`the list is still ${run.stage}`);
    await pause(askEveryMs);
  }
}
