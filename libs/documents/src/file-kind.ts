import { fileTypeFromBuffer } from 'file-type';
import type { AcceptedType } from './slot';

const kinds: Readonly<Record<string, AcceptedType>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** What the bytes are, whatever the file is called; null = not recognised. `type` is null for what no slot can take. */
export async function fileKind(
  bytes: Uint8Array,
): Promise<{ mime: string; type: AcceptedType | null } | null> {
  const detected = await fileTypeFromBuffer(bytes).catch(() => null);
  return detected ? { mime: detected.mime, type: kinds[detected.mime] ?? null } : null;
}
