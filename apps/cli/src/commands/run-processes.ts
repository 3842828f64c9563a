import { join } from 'node:path';
import type { DataFolder } from '../embedded/data-folder';
import { commandOf, endProcess } from '../embedded/processes';
import type { Clearing } from './clearing';
import { KeptProcess } from './kept-process';

const file = 'running.json';
const names = ['api', 'worker'] as const;

interface Running {
  readonly url: string;
  readonly pids: Readonly<Record<'start' | (typeof names)[number], number | null>>;
}

/** Ends the API and the worker of a start that was killed, should they still live. */
export async function endLeftovers(data: DataFolder, scripts: string): Promise<void> {
  const before = data.read<Running>(file);
  for (const name of names) {
    const pid = before?.pids[name];
    if (pid && commandOf(pid).includes(join(scripts, name, 'main.js')))
      await endProcess(pid, 'SIGTERM', 5_000);
  }
  data.remove(file);
}

/** Runs the API and the worker, and keeps the file that says where they are. */
export async function runProcesses(
  data: DataFolder,
  scripts: string,
  url: string,
  environment: NodeJS.ProcessEnv,
  clearing: Clearing,
): Promise<void> {
  let complete = false;
  const tell = () => {
    if (!complete) return;
    const [api, worker] = kept;
    data.write(file, {
      url,
      pids: { start: process.pid, api: api?.pid ?? null, worker: worker?.pid ?? null },
    } satisfies Running);
  };
  const kept = names.map((name) => new KeptProcess(name, join(scripts, name, 'main.js'), environment, tell));
  clearing.add(async () => {
    complete = false;
    data.remove(file);
    await Promise.all(kept.map((each) => each.stop()));
  });
  await Promise.all(kept.map((each) => each.start()));
  if (clearing.begun) return;
  complete = true;
  tell();
}
