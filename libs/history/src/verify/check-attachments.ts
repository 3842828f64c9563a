import type { Attachment } from '@terrace/workflow';
import type { Chain } from './chain';
import type { Finding } from './finding';

/** The hash of the file that lies in storage for an attachment; null: there is none. */
export type DigestOf = (attachment: Attachment) => Promise<string | null>;

/** Files that are not those which the events of a case were sent with. */
export async function checkAttachments(chain: Chain, digestOf: DigestOf): Promise<Finding[]> {
  const { instanceId, instance } = chain;
  const findings: Finding[] = [];
  for (const { seq, attachments } of chain.links)
    for (const attachment of attachments) {
      const digest = await digestOf(attachment);
      if (digest === attachment.sha256) continue;
      const kind = digest === null ? 'attachment-removed' : 'attachment-changed';
      const businessKey = instance?.businessKey ?? null;
      findings.push({ kind, instanceId, businessKey, seq: [seq, seq], day: null });
    }
  return findings;
}
