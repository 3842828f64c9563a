import { checkPages } from './check-pages';
import type { Company } from './company';
import type { Finding, Verdict } from './finding';
import { fileKind } from './file-kind';
import * as say from './findings/file-findings';
import type { PageReader } from './page-reader';
import type { DocumentSlot } from './slot';

export interface CheckContext {
  readonly slot: DocumentSlot;
  readonly company: Company;
}

/** Everything a machine can tell about one file before an officer opens it. */
export async function checkFile(
  bytes: Uint8Array,
  context: CheckContext,
  reader: PageReader,
): Promise<Verdict> {
  const { slot } = context;
  if (bytes.length === 0) return verdict([say.fileEmpty(slot)], null, null);
  if (bytes.length > slot.maxBytes) return verdict([say.fileTooLarge(slot, bytes.length)], null, null);
  const kind = await fileKind(bytes);
  if (!kind) return verdict([say.typeUnknown(slot)], null, null);
  if (!kind.type || !slot.accept.includes(kind.type))
    return verdict([say.typeNotAccepted(slot, kind.mime)], kind.mime, null);
  if (!isReadable(kind.mime)) return verdict([say.contentNotRead(slot)], kind.mime, null);
  const result = await reader.read(bytes, kind.mime);
  if (result.kind === 'encrypted') return verdict([say.fileEncrypted(slot)], kind.mime, null);
  if (result.kind === 'corrupt') return verdict([say.fileCorrupt(slot)], kind.mime, null);
  if (result.pageCount === 0) return verdict([say.noPages(slot)], kind.mime, 0);
  return verdict(checkPages(result, context), kind.mime, result.pageCount);
}

const readable = ['application/pdf', 'image/png', 'image/jpeg'] as const;

const isReadable = (mime: string): mime is (typeof readable)[number] =>
  readable.some((each) => each === mime);

const verdict = (findings: readonly Finding[], mime: string | null, pageCount: number | null): Verdict => ({
  status: findings.some((finding) => finding.severity === 'block') ? 'failed' : 'passed',
  findings,
  mime,
  pageCount,
});
