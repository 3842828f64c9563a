import type { Text } from '@terrace/kernel';
import type { HistoryEntry, Instance } from '@terrace/workflow';
import { type CaseIdentity, type DayRoot } from '../days/day-root';
import { merklePath } from '../days/merkle';
import type { HistoryArchive, SealedHead } from '../ports';

/** Says of which kind a file is; a checker refuses what it does not know. */
export const recordFormat = 'terrace-record/1';

/** That the case's newest event of a day is among the heads which the day's root was made of. */
export interface InclusionProof {
  readonly day: string;
  readonly seq: number;
  /** Place of the leaf in the day's tree. */
  readonly index: number;
  /** Hashes that lead from the leaf to the tree's root, the nearest first. */
  readonly path: readonly string[];
}

/** Everything about one case that somebody needs who does not trust the bureau's database, in one file. */
export interface CaseRecord {
  readonly format: typeof recordFormat;
  readonly madeAt: Date;
  readonly title: Text;
  readonly chartVersion: number;
  readonly case: CaseIdentity;
  readonly events: readonly HistoryEntry[];
  /** From the first day the case was sealed to the newest: any root of these that was published proves all before it. */
  readonly days: readonly DayRoot[];
  readonly proofs: readonly InclusionProof[];
}

/** One case's record with its proofs. Costs a pass over the heads of each day the case moved on. */
export function makeRecord(
  archive: HistoryArchive,
  instance: Instance,
  title: Text,
  madeAt: Date,
): Promise<CaseRecord> {
  return archive.view(async () => {
    const { id: instanceId, chartId, subjectId, businessKey, chartVersion } = instance;
    const events = await all(archive.entries({ instanceId }));
    const sealed = await all(archive.sealedHeads({ instanceId }));
    const proofs: InclusionProof[] = [];
    for (const head of sealed) proofs.push(await proofOf(archive, head));
    const first = sealed[0]?.day;
    const days = (await all(archive.roots())).filter(({ day }) => first !== undefined && day >= first);
    const identity = { instanceId, chartId, subjectId, businessKey };
    return { format: recordFormat, madeAt, title, chartVersion, case: identity, events, days, proofs };
  });
}

async function proofOf(archive: HistoryArchive, { day, seq, leafHash }: SealedHead): Promise<InclusionProof> {
  const leaves = (await all(archive.leavesOf(day))).map((leaf) => leaf.leafHash);
  const index = leaves.indexOf(leafHash);
  return { day, seq, index, path: merklePath(leaves, index) };
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
