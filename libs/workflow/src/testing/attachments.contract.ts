import { randomUUID } from 'node:crypto';
import { eventHash, firstBrokenLink } from '../event-hash';
import { commitOf, type StoreUnderTest } from './workflow-store.contract';

/** What every store keeps of the files that events carry. */
export function attachmentsContract(underTest: () => StoreUnderTest): void {
  it('keeps the files an event carries, under its hash, and speaks of none where there are none', async () => {
    const { store, subjectId } = underTest();
    const begin = commitOf(subjectId, null);
    await store.commit([begin]);
    const first = begin.instance;
    const plain = commitOf(subjectId, first);
    const attachments = [
      {
        id: randomUUID(),
        name: '会议纪要.pdf',
        mediaType: 'application/pdf',
        bytes: 3,
        sha256: 'ab'.repeat(32),
      },
    ];
    const { hash: _, ...content } = { ...plain.entry, attachments };
    const hash = eventHash(content);
    const carrying = { ...plain, instance: { ...plain.instance, hash }, entry: { ...content, hash } };
    expect(await store.commit([carrying])).toEqual(['committed']);
    const [started, entry] = await store.history(first.id);
    expect(entry).toEqual(carrying.entry);
    expect(started).not.toHaveProperty('attachments');
    expect(firstBrokenLink([started!, entry!])).toBeNull();
    const forged = { ...entry!, attachments: [{ ...attachments[0]!, sha256: 'cd'.repeat(32) }] };
    expect(firstBrokenLink([started!, forged])).toBe(forged);
    const { attachments: _gone, ...stripped } = entry!;
    expect(firstBrokenLink([started!, stripped])).toBe(stripped);
  });
}
