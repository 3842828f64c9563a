import { Clock, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { UploadStore, type Attachment } from '@terrace/workflow';
import { attachmentOf } from './attachment-of';
import { attachableMs } from './upload-times';

/** More than anybody looks through beside one decision. */
const mostAttachments = 10;

/** The files that somebody sends along with an event: their own, uploaded lately. */
export class AttachUploads {
  constructor(
    private readonly uploads: UploadStore,
    private readonly clock: Clock,
  ) {}

  /** In the order given, each once. */
  async of(ids: readonly string[], actor: Actor): Promise<Outcome<readonly Attachment[]>> {
    if (ids.length === 0) return done([]);
    const wanted = [...new Set(ids)];
    if (wanted.length > mostAttachments) return refused('invalid', tooMany(wanted.length));
    const since = new Date(this.clock.now().getTime() - attachableMs);
    const own = (await this.uploads.load(wanted)).filter(
      ({ uploadedBy, uploadedAt }) => uploadedBy === actor.id && uploadedAt >= since,
    );
    const byId = new Map(own.map((upload) => [upload.id, attachmentOf(upload)]));
    const attachments = wanted.flatMap((id) => byId.get(id) ?? []);
    return attachments.length === wanted.length ? done(attachments) : refused('invalid', gone);
  }
}

const tooMany = (count: number) => ({
  zh: `一次最多附 ${String(mostAttachments)} 个文件，现为 ${String(count)} 个。`,
  en: `At most ${String(mostAttachments)} files are attached at a time, not ${String(count)}.`,
});
const gone = {
  zh: '附件不存在，或上传已超过 24 小时，请重新上传。',
  en: 'An attachment does not exist, or was uploaded more than 24 hours ago. Upload it again.',
};
