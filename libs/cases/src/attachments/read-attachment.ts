import { createHash } from 'node:crypto';
import { FileStorage } from '@terrace/documents';
import { may } from '@terrace/identity';
import { Fault, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { WorkflowStore, type Attachment } from '@terrace/workflow';
import { attachmentKey } from './attachment-key';

/** A file that an event of a case carries, for whoever may read the case. */
export class ReadAttachment {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly files: FileStorage,
  ) {}

  /** Nobody is handed a file that is not the one the event was sent with. */
  async read(
    instanceId: string,
    attachmentId: string,
    actor: Actor,
  ): Promise<Outcome<{ readonly file: Attachment; readonly content: Uint8Array }>> {
    const carried = (await this.instances.history(instanceId)).flatMap(({ attachments = [] }) => attachments);
    const file = carried.find(({ id }) => id === attachmentId);
    if (!file) return refused('not-found', noSuchAttachment);
    const refusal = file.internal ? may(actor, 'attachment.read-internal', null) : null;
    if (refusal) return { kind: 'refused', refusal };
    const content = await this.files.get(attachmentKey(file.id));
    if (sha256Of(content) !== file.sha256)
      throw new Fault('attachment.changed', `The file of attachment ${file.id} is not what was attached.`, {
        retryable: false,
      });
    return done({ file, content });
  }
}

/** The hash of the bytes that lie in storage for an attachment; null: there are none. */
export async function digestOfAttachment(files: FileStorage, { id }: Attachment): Promise<string | null> {
  const key = attachmentKey(id);
  return (await files.has(key)) ? sha256Of(await files.get(key)) : null;
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const noSuchAttachment = { zh: '案件中没有这份附件。', en: 'The case has no such attachment.' };
