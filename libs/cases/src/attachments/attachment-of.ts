import type { Attachment } from '@terrace/workflow';

/** What an event keeps of an upload. */
export const attachmentOf = ({ id, name, mediaType, bytes, sha256 }: Attachment): Attachment => ({
  id,
  name,
  mediaType,
  bytes,
  sha256,
});
