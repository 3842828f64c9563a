import { createHash } from 'node:crypto';

/** Merkle trees as in RFC 6962, section 2.1: leaves and nodes are hashed apart, so that no node passes for a leaf. Hashes are hex. */

const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

export const merkleLeaf = (text: string): string =>
  createHash('sha256').update(leafPrefix).update(text).digest('hex');

const merkleNode = (left: string, right: string): string =>
  createHash('sha256')
    .update(nodePrefix)
    .update(Buffer.from(left, 'hex'))
    .update(Buffer.from(right, 'hex'))
    .digest('hex');

/** The root of no leaves at all. */
const emptyRoot = createHash('sha256').digest('hex');

/** Takes leaves one after the other and keeps no more than one hash for each level. */
export class MerkleRoot {
  private readonly full: { readonly height: number; readonly hash: string }[] = [];
  private count = 0;

  get leafCount(): number {
    return this.count;
  }

  add(leaf: string): void {
    this.count += 1;
    let joined = { height: 0, hash: leaf };
    while (this.full.at(-1)?.height === joined.height) {
      const left = this.full.pop()!;
      joined = { height: joined.height + 1, hash: merkleNode(left.hash, joined.hash) };
    }
    this.full.push(joined);
  }

  root(): string {
    if (this.full.length === 0) return emptyRoot;
    return this.full.map(({ hash }) => hash).reduceRight((right, left) => merkleNode(left, right));
  }
}

/** The hashes that lead from one leaf to the root, the nearest first. */
export function merklePath(leaves: readonly string[], index: number): string[] {
  if (leaves.length <= 1) return [];
  const middle = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return index < middle
    ? [...merklePath(left, index), rootOf(right)]
    : [...merklePath(right, index - middle), rootOf(left)];
}

/** The root that a leaf and its path lead to; null when the path cannot belong to a leaf at that place (RFC 9162, 2.1.3.2). */
export function rootByPath(
  leaf: string,
  index: number,
  leafCount: number,
  path: readonly string[],
): string | null {
  if (index >= leafCount) return null;
  let [place, last] = [index, leafCount - 1];
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      hash = merkleNode(sibling, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1];
    } else hash = merkleNode(hash, sibling);
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 ? hash : null;
}

function rootOf(leaves: readonly string[]): string {
  const tree = new MerkleRoot();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}
