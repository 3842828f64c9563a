import { createHash } from 'node:crypto';
import { MerkleRoot, merkleLeaf, merklePath, rootByPath } from './merkle';

const leavesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => merkleLeaf(`leaf ${String(index)}`));

const rootOf = (leaves: readonly string[]): string => {
  const tree = new MerkleRoot();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
};

/** The test vectors that Certificate Transparency's own implementations use for RFC 6962. */
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leafOfBytes = (hex: string): string =>
  createHash('sha256')
    .update(Buffer.from([0]))
    .update(Buffer.from(hex, 'hex'))
    .digest('hex');

describe('a Merkle tree', () => {
  it("has the roots of Certificate Transparency's test vectors", () => {
    const leaves = inputs.map(leafOfBytes);
    expect(rootOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leaves.map((_, index) => rootOf(leaves.slice(0, index + 1)))).toEqual(roots);
  });

  it('leads from every leaf of trees of every size to the root', () => {
    for (let size = 1; size <= 40; size += 1) {
      const leaves = leavesOf(size);
      leaves.forEach((leaf, index) => {
        expect(rootByPath(leaf, index, size, merklePath(leaves, index))).toBe(rootOf(leaves));
      });
    }
  });

  it('leads elsewhere from another leaf, another place, another size or a path cut short', () => {
    const leaves = leavesOf(11);
    const [root, path] = [rootOf(leaves), merklePath(leaves, 4)];
    expect(rootByPath(merkleLeaf('other'), 4, 11, path)).not.toBe(root);
    expect(rootByPath(leaves[4]!, 5, 11, path)).not.toBe(root);
    expect(rootByPath(leaves[4]!, 4, 5, path)).not.toBe(root);
    expect(rootByPath(leaves[4]!, 4, 11, path.slice(1))).not.toBe(root);
    expect(rootByPath(leaves[4]!, 11, 11, path)).toBeNull();
  });

  it('does not take a node for a leaf', () => {
    const [a, b] = leavesOf(2);
    expect(rootOf([a!, b!])).not.toBe(merkleLeaf(`${a!}${b!}`));
  });
});
