import type { Commit } from '@terrace/workflow';
import type { Database } from '../database';
import { writeCommits } from './write-commits';
import { writeDelayed } from './write-delayed';
import { writeTimers } from './write-timers';

/** Writes commits in the order given, each instance once a statement, all in the open transaction. Returns those written. */
export async function commitInWaves(database: Database, commits: readonly Commit[]): Promise<Set<Commit>> {
  const written = new Set<Commit>();
  for (const wave of wavesOf(commits)) {
    const ids = await writeCommits(database, wave);
    const taken = wave.filter(({ instance }) => ids.has(instance.id));
    await writeTimers(database, taken);
    await writeDelayed(database, taken);
    for (const commit of taken) written.add(commit);
  }
  return written;
}

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
