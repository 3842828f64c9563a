import { StreamableFile } from '@nestjs/common';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const workbookFile = (bytes: Uint8Array, on: string): StreamableFile =>
  file(bytes, xlsx, `年度指标-${on}.xlsx`);

export const pdfFile = (bytes: Uint8Array, on: string): StreamableFile =>
  file(bytes, 'application/pdf', `年度指标-${on}.pdf`);

const file = (bytes: Uint8Array, type: string, name: string): StreamableFile =>
  new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
