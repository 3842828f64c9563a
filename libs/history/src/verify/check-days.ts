import { dayAfter, dayRootHash, genesisRoot, type DayRoot } from '../days/day-root';
import { MerkleRoot } from '../days/merkle';
import type { SealedHead } from '../ports';
import type { Finding, FindingKind } from './finding';

const finding = (kind: FindingKind, day: string): Finding => ({
  kind,
  instanceId: null,
  businessKey: null,
  seq: null,
  day,
});

/** The chain of days by itself: each its own hash, each linked to the one before, none left out. */
export function checkDayChain(roots: readonly DayRoot[]): Finding[] {
  return roots.flatMap((root, i) => {
    const before = roots[i - 1];
    if (dayRootHash(root) !== root.root) return [finding('root-changed', root.day)];
    if (before && root.day !== dayAfter(before.day)) return [finding('root-removed', dayAfter(before.day))];
    if (!before && root.previousRoot !== genesisRoot) return [finding('root-removed', dayBefore(root.day))];
    // A root made anew with its own hash is told by the next, unless that was said of it already.
    const isLinked = !before || root.previousRoot === before.root || dayRootHash(before) !== before.root;
    return isLinked ? [] : [finding('root-changed', before.day)];
  });
}

/** Whether a day's tree still stands on the heads it was made of. */
export async function checkDayTree(root: DayRoot, leaves: AsyncIterable<SealedHead>): Promise<Finding[]> {
  const tree = new MerkleRoot();
  for await (const { leafHash } of leaves) tree.add(leafHash);
  const stands = tree.leafCount === root.leafCount && tree.root() === root.treeHash;
  return stands ? [] : [finding('root-changed', root.day)];
}

/** A root that was published, against the one that is there now. */
export function checkPublished(published: ReadonlyMap<string, string>, roots: readonly DayRoot[]): Finding[] {
  const known = new Map(roots.map(({ day, root }) => [day, root]));
  return [...published].flatMap(([day, root]) => {
    if (known.get(day) === root) return [];
    return [finding(known.has(day) ? 'root-changed' : 'root-removed', day)];
  });
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
