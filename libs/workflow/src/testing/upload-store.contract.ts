import { randomUUID } from 'node:crypto';
import type { Upload, UploadStore } from '../upload-store';

interface World {
  readonly store: UploadStore;
  /** Lets an event carry the upload. */
  carry(upload: Upload): Promise<void>;
}

const uploadAt = (instant: string): Upload => ({
  id: randomUUID(),
  name: '会议纪要.pdf',
  mediaType: 'application/pdf',
  bytes: 3,
  sha256: 'ab'.repeat(32),
  uploadedBy: randomUUID(),
  uploadedAt: new Date(instant),
});

/** What every store of uploads keeps to. */
export function uploadStoreContract(world: () => World): void {
  it('keeps an upload once by its id', async () => {
    const { store } = world();
    const upload = uploadAt('2026-05-04T01:00:00Z');
    expect(await store.keep(upload)).toEqual(upload);
    expect(await store.keep({ ...upload, name: '别的.pdf' })).toEqual(upload);
    expect(await store.load([upload.id, randomUUID()])).toEqual([upload]);
  });

  it('names what was uploaded before and nothing carries, the oldest first', async () => {
    const { store, carry } = world();
    const [late, early, carried, young] = [
      uploadAt('2001-05-04T02:00:00Z'),
      uploadAt('2001-05-04T01:00:00Z'),
      uploadAt('2001-05-04T01:30:00Z'),
      uploadAt('2001-05-05T01:00:00Z'),
    ];
    for (const upload of [late, early, carried, young]) await store.keep(upload);
    await carry(carried);
    const before = new Date('2001-05-05T00:00:00Z');
    expect(await store.abandoned(before, 1)).toEqual([early.id]);
    expect(await store.abandoned(before, 9)).toEqual([early.id, late.id]);
    // What has been found carried once stays so.
    expect(await store.abandoned(before, 9)).toEqual([early.id, late.id]);
    await store.remove([early.id, late.id]);
    expect(await store.abandoned(before, 9)).toEqual([]);
    expect(await store.load([early.id, carried.id])).toEqual([carried]);
  });
}
