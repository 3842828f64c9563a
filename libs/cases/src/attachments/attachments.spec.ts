import { randomUUID } from 'node:crypto';
import type { Actor, Outcome, Role } from '@terrace/kernel';
import ExcelJS from 'exceljs';
import { InMemoryFileStorage } from '../../../documents/src/testing/in-memory-file-storage';
import { InMemoryUploadStore } from '../../../workflow/src/testing/in-memory-upload-store';
import { AttachUploads } from './attach-uploads';
import { attachmentKey } from './attachment-key';
import { KeepUpload } from './keep-upload';
import { digestOfAttachment } from './read-attachment';
import { SweepUploads } from './sweep-uploads';

const hourMs = 3_600_000;
const pdf = Buffer.from('%PDF-1.7\nminutes of the meeting');

const as = (role: Role, enterpriseId: string | null = null): Actor => ({
  id: randomUUID(),
  name: role,
  roles: [role],
  enterpriseId,
});

function world() {
  const carried = new Set<string>();
  const uploads = new InMemoryUploadStore((id) => carried.has(id));
  const files = new InMemoryFileStorage();
  let time = Date.parse('2026-05-04T01:00:00Z');
  const clock = { now: () => new Date(time) };
  const keep = new KeepUpload(uploads, files, clock);
  return {
    files,
    carried,
    attach: new AttachUploads(uploads, clock),
    sweep: new SweepUploads(uploads, files, clock),
    upload: (actor: Actor, bytes: Uint8Array = pdf, fileName = '会议纪要.pdf', key: string = randomUUID()) =>
      keep.keep({ fileName, bytes, idempotencyKey: key }, actor),
    pass: (hours: number) => void (time += hours * hourMs),
  };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
  return outcome.value;
}

describe('a file that an event is to carry', () => {
  it('is stored under what it is, with the hash of its bytes', async () => {
    const { upload, files } = world();
    const file = valueOf(await upload(as('officer'), pdf, 'C:\\文件\\会议纪要.doc'));
    expect(file).toMatchObject({ name: '会议纪要.doc', mediaType: 'application/pdf', bytes: pdf.length });
    expect(await digestOfAttachment(files, file)).toBe(file.sha256);
    await files.put(attachmentKey(file.id), Buffer.from('other'));
    expect(await digestOfAttachment(files, file)).not.toBe(file.sha256);
    await files.remove(attachmentKey(file.id));
    expect(await digestOfAttachment(files, file)).toBeNull();
  });

  it('is one upload however often it is sent, and its key is for no other file', async () => {
    const { upload } = world();
    const officer = as('officer');
    const first = valueOf(await upload(officer, pdf, 'a.pdf', 'key-0001'));
    expect(valueOf(await upload(officer, pdf, 'a.pdf', 'key-0001'))).toEqual(first);
    const other = await upload(officer, Buffer.from('%PDF-1.7\nother'), 'a.pdf', 'key-0001');
    expect(other).toMatchObject({ refusal: { kind: 'conflict' } });
    expect(valueOf(await upload(as('head'), pdf, 'a.pdf', 'key-0001')).id).not.toBe(first.id);
  });

  it('may be a workbook', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('名单').addRow(['甲']);
    const { upload } = world();
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(valueOf(await upload(as('officer'), bytes, '名单.xlsx')).mediaType).toContain('spreadsheetml');
  });

  it.each([
    ['that is empty', Buffer.alloc(0), '文件为空', 'empty'],
    [
      'of more than 20 MB',
      Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]),
      '超过上限 20.0 MB',
      'limit is 20.0',
    ],
    ['of another kind, whatever its name', Buffer.from('<script>'), '须为 PDF', 'An attachment is a PDF'],
    ['that is a program', Buffer.from('MZ\x90\0\x03\0\0\0'), '须为 PDF', 'An attachment is a PDF'],
  ])('%s is refused in both languages', async (_, bytes, zh, en) => {
    const { upload } = world();
    expect(await upload(as('officer'), bytes)).toMatchObject({
      refusal: {
        kind: 'invalid',
        reason: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
      },
    });
  });

  it('is taken from whoever acts on cases, and from nobody without an enterprise of theirs', async () => {
    const { upload } = world();
    for (const actor of [as('enterprise', 'e1'), as('reviewer'), as('head')])
      expect((await upload(actor)).kind).toBe('done');
    expect(await upload(as('enterprise'))).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('is attached by whoever uploaded it, within a day', async () => {
    const { upload, attach, pass } = world();
    const officer = as('officer');
    const files = [valueOf(await upload(officer)), valueOf(await upload(officer))];
    const ids = files.map(({ id }) => id);
    expect(valueOf(await attach.of([...ids, ids[0]!], officer))).toEqual(files);
    expect(valueOf(await attach.of([], officer))).toEqual([]);
    const gone = { refusal: { kind: 'invalid', reason: { zh: expect.stringContaining('重新上传') } } };
    expect(await attach.of(ids, as('officer'))).toMatchObject(gone);
    expect(await attach.of([...ids, randomUUID()], officer)).toMatchObject(gone);
    pass(24);
    expect((await attach.of(ids, officer)).kind).toBe('done');
    pass(0.01);
    expect(await attach.of(ids, officer)).toMatchObject(gone);
  });

  it('is one of ten at most', async () => {
    const { attach } = world();
    const ids = Array.from({ length: 11 }, () => randomUUID());
    expect(await attach.of(ids, as('officer'))).toMatchObject({
      refusal: { reason: { en: 'At most 10 files are attached at a time, not 11.' } },
    });
  });

  it('is swept away after two days unless something carries it', async () => {
    const { upload, sweep, files, carried, pass } = world();
    const officer = as('officer');
    const [left, kept] = [valueOf(await upload(officer)), valueOf(await upload(officer))];
    carried.add(kept.id);
    pass(48);
    expect(await sweep.sweep(10)).toBe(0);
    pass(0.01);
    const young = valueOf(await upload(officer));
    expect(await sweep.sweep(10)).toBe(1);
    expect(await sweep.sweep(10)).toBe(0);
    const there = await Promise.all([left, kept, young].map(({ id }) => files.has(attachmentKey(id))));
    expect(there).toEqual([false, true, true]);
  });
});
