import type { Finding, FindingCode } from '../finding';
import type { AcceptedType, DocumentSlot } from '../slot';
import type { Text } from '@terrace/kernel';

const typeNames: Readonly<Record<AcceptedType, string>> = {
  pdf: 'PDF',
  png: 'PNG',
  jpeg: 'JPEG',
  xlsx: 'XLSX',
  docx: 'DOCX',
};

const namesOf = (slot: DocumentSlot): string => slot.accept.map((type) => typeNames[type]).join('、');

const blocked = (code: FindingCode, slot: DocumentSlot, message: Text, remedy: Text): Finding => ({
  code,
  severity: 'block',
  message,
  page: null,
  box: null,
  ...(slot.clause ? { clause: slot.clause } : {}),
  remedy,
});

export const fileEmpty = (slot: DocumentSlot): Finding =>
  blocked(
    'file-empty',
    slot,
    { zh: '上传的文件内容为空（0 字节）。', en: 'The uploaded file is empty (0 bytes).' },
    { zh: '请核对原件后重新上传。', en: 'Check the original and upload it again.' },
  );

export const fileTooLarge = (slot: DocumentSlot, bytes: number): Finding => ({
  ...blocked(
    'file-too-large',
    slot,
    {
      zh: `文件大小 ${megabytes(bytes)}，超过本栏上限 ${megabytes(slot.maxBytes)}。`,
      en: `The file has ${megabytes(bytes)}; this slot takes at most ${megabytes(slot.maxBytes)}.`,
    },
    {
      zh: '请以 150–200 dpi 灰度重新扫描，或压缩后上传。',
      en: 'Scan again in grey at 150–200 dpi, or compress the file.',
    },
  ),
  value: megabytes(bytes),
  expected: `≤ ${megabytes(slot.maxBytes)}`,
});

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(bytes < 104_858 ? 3 : 1)} MB`;

export const typeUnknown = (slot: DocumentSlot): Finding => ({
  ...blocked(
    'type-unknown',
    slot,
    { zh: '无法识别文件格式，文件可能已损坏。', en: 'The kind of file cannot be told; it may be damaged.' },
    { zh: `请上传以下格式的文件：${namesOf(slot)}。`, en: `Upload one of: ${namesOf(slot)}.` },
  ),
  expected: namesOf(slot),
});

export const typeNotAccepted = (slot: DocumentSlot, mime: string): Finding => ({
  ...blocked(
    'type-not-accepted',
    slot,
    {
      zh: `文件实际格式为 ${mime}，本栏不予接收（以文件内容为准，与扩展名无关）。`,
      en: `The content is ${mime}, which this slot does not take, whatever the file is called.`,
    },
    { zh: `请转换为以下格式后重新上传：${namesOf(slot)}。`, en: `Convert it to one of: ${namesOf(slot)}.` },
  ),
  value: mime,
  expected: namesOf(slot),
});

export const fileCorrupt = (slot: DocumentSlot): Finding =>
  blocked(
    'file-corrupt',
    slot,
    {
      zh: '文件无法打开，内容不完整或已损坏。',
      en: 'The file cannot be opened: it is incomplete or damaged.',
    },
    { zh: '请重新导出或扫描后上传。', en: 'Export or scan it again.' },
  );

export const fileEncrypted = (slot: DocumentSlot): Finding =>
  blocked(
    'file-encrypted',
    slot,
    { zh: '文件设有打开密码，无法审核。', en: 'The file needs a password to open and cannot be reviewed.' },
    { zh: '请取消文件密码后重新上传。', en: 'Remove the password and upload it again.' },
  );

export const noPages = (slot: DocumentSlot): Finding =>
  blocked(
    'no-pages',
    slot,
    { zh: '文件中没有任何页面。', en: 'The file has no pages.' },
    { zh: '请核对原件后重新上传。', en: 'Check the original and upload it again.' },
  );

/** Office files are kept and shown, but nothing in them is compared. */
export const contentNotRead = (slot: DocumentSlot): Finding => ({
  code: 'content-not-read',
  severity: slot.mustName ? 'warn' : 'info',
  message: {
    zh: '该格式未作内容比对，须由审核人员人工核对。',
    en: 'Files of this kind are not compared by the machine; an officer must read it.',
  },
  page: null,
  box: null,
});
