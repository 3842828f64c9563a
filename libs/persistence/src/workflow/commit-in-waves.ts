import type { Commit } from '@terrace/workflow';
import type { Database } from '../database';
import { changeTimers } from './change-timers';
import { writeCommits } from './write-commits';

/**
 * Writes commits in the order given; returns those written. One statement where each instance stands once, which is a
 * transaction of its own; several in one transaction where some stand more often or timers change.
 */
export async function commitInWaves(database: Database, commits: readonly Commit[]): Promise<Set<Commit>> {
  const [first = [], ...later] = wavesOf(commits);
  if (later.length === 0 && !commits.some(changesTimers)) return write(database, first);
  return database.transaction(async () => {
    const written = await write(database, first);
    for (const wave of later) for (const commit of await write(database, wave)) written.add(commit);
    return written;
  });
}

async function write(database: Database, wave: readonly Commit[]): Promise<Set<Commit>> {
  // Where timers change their names, those that begin wait until the names are free.
  const inOne = wave.map((commit) => (changesTimers(commit) ? { ...commit, timersStarted: [] } : commit));
  const ids = await writeCommits(database, inOne);
  const written = wave.filter(({ instance }) => ids.has(instance.id));
  const changing = written.filter(changesTimers);
  if (changing.length > 0) await changeTimers(database, changing);
  return new Set(written);
}

const changesTimers = ({ timersChanged }: Commit): boolean => timersChanged !== undefined;

/** The n-th commit of an instance goes with the n-th wave: a statement sees only what was there before it. */
function wavesOf(commits: readonly Commit[]): Commit[][] {
  const waves: Commit[][] = [];
  const seen = new Map<string, number>();
  for (const commit of commits) {
    const turn = seen.get(commit.instance.id) ?? 0;
    seen.set(commit.instance.id, turn + 1);
    (waves[turn] ??= []).push(commit);
  }
  return waves;
}
