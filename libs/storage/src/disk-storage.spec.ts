import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileStorageContract } from '../../documents/src/testing/file-storage.contract';
import { DiskStorage } from './disk-storage';

const roots: string[] = [];

async function newRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'terrace-files-'));
  roots.push(root);
  return root;
}

afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

fileStorageContract('a disk', async () => new DiskStorage(await newRoot()));

describe('a disk', () => {
  it('leaves no half-written file behind, even when many write one key at once', async () => {
    const root = await newRoot();
    const storage = new DiskStorage(root);
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => storage.put('same', new Uint8Array(50_000).fill(at))),
    );
    const bytes = await storage.get('same');
    expect(new Set(bytes).size).toBe(1);
    const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map((file) => file.name)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it('keeps what was put when opened again', async () => {
    const root = await newRoot();
    await new DiskStorage(root).put('cases/7', new Uint8Array([1, 2, 3]));
    expect([...(await new DiskStorage(root).get('cases/7'))]).toEqual([1, 2, 3]);
  });
});
