import { many } from './many';
import type { Wording } from '../zh';

export const documents: Wording['documents'] = {
  slot: 'Document',
  status: 'Check',
  file: 'Current file',
  required: 'Required',
  optional: 'Optional',
  missing: 'Not submitted',
  pending: 'Being checked',
  passed: 'Passed',
  failed: 'To be corrected',
  upload: 'Upload',
  replace: 'Upload again',
  uploadOf: (title) => `Upload: ${title}`,
  uploaded: (name) => `Uploaded: ${name}. It is being checked`,
  openFile: (name) => `Open ${name}`,
  versions: (n) => many(n, 'version'),
  versionNo: (n) => `Version ${n}`,
  pages: (n) => many(n, 'page'),
  atPage: (n) => `Page ${n}`,
  found: 'In the file',
  expected: 'Expected',
  severity: { block: 'Must be corrected', warn: 'Please check', info: 'Note' },
  place: { top: 'top', middle: 'middle', bottom: 'bottom', left: 'left', centre: 'centre', right: 'right' },
  empty: 'No documents are needed here',
  noFindings: 'Nothing found',
};
