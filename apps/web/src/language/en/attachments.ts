import type { Wording } from '../zh';

export const attachments: Wording['attachments'] = {
  title: 'Attachments',
  add: 'Attach a file',
  remove: 'Remove',
  limits:
    'PDF, PNG, JPEG, docx or xlsx, 20 MB each, ten at most. Kept with the record, where nobody can change them.',
  download: (name) => `Download the attachment ${name}`,
};
