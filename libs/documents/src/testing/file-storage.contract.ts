import type { FileStorage } from '../ports';

/** What every file storage does, in memory or on a disk. */
export function fileStorageContract(name: string, open: () => Promise<FileStorage>): void {
  const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

  describe(`${name} as file storage`, () => {
    it('gives back the bytes that were put', async () => {
      const storage = await open();
      await storage.put('cases/1/D2-1.pdf', bytesOf('licence'));
      expect(Buffer.from(await storage.get('cases/1/D2-1.pdf')).toString()).toBe('licence');
      expect(await storage.has('cases/1/D2-1.pdf')).toBe(true);
    });

    it('replaces what was put under the same key', async () => {
      const storage = await open();
      await storage.put('a', bytesOf('long old text'));
      await storage.put('a', bytesOf('new'));
      expect(Buffer.from(await storage.get('a')).toString()).toBe('new');
    });

    it('keeps its own copy of the bytes', async () => {
      const storage = await open();
      const bytes = bytesOf('kept');
      await storage.put('a', bytes);
      bytes.fill(0);
      expect(Buffer.from(await storage.get('a')).toString()).toBe('kept');
    });

    it('faults on a key that was never put', async () => {
      const storage = await open();
      expect(await storage.has('missing')).toBe(false);
      await expect(storage.get('missing')).rejects.toMatchObject({
        code: 'file-not-found',
        retryable: false,
      });
    });

    it('removes what is not wanted any more, once or again', async () => {
      const storage = await open();
      await storage.put('a', bytesOf('gone'));
      await storage.put('b', bytesOf('stays'));
      await storage.remove('a');
      await storage.remove('a');
      expect([await storage.has('a'), await storage.has('b')]).toEqual([false, true]);
    });

    it.each(['', '../escape', '/absolute', 'a/../../b', 'a\\b', 'a//b', '.hidden', 'a\0b'])(
      'refuses the key %j',
      async (key) => {
        const storage = await open();
        await expect(storage.put(key, bytesOf('x'))).rejects.toMatchObject({ code: 'file-key-invalid' });
        await expect(storage.get(key)).rejects.toMatchObject({ code: 'file-key-invalid' });
        await expect(storage.remove(key)).rejects.toMatchObject({ code: 'file-key-invalid' });
      },
    );
  });
}
