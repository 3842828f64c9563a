import { StreamableFile } from '@nestjs/common';

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to be saved under its own name, which need not be Latin. Never shown in place: what people upload is not ours. */
export function asDownload(bytes: Uint8Array, fileName: string, type: string): StreamableFile {
  return new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  });
}
