import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to be saved under its own name, which need not be Latin. Never shown in place: what people upload is not ours. */
export function asDownload(content: Uint8Array | Readable, fileName: string, type: string): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  const options = { type, disposition };
  return content instanceof Uint8Array
    ? new StreamableFile(content, options)
    : new StreamableFile(content, options);
}
