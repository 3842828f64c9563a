import { FileStorage } from '@terrace/documents';
import { Clock } from '@terrace/kernel';
import { UploadStore } from '@terrace/workflow';
import { attachmentKey } from './attachment-key';
import { abandonedAfterMs } from './upload-times';

/** Takes away what was uploaded and never attached. */
export class SweepUploads {
  constructor(
    private readonly uploads: UploadStore,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** The bytes first: a sweep that is cut off finds the rest by what is still known of it. Returns how many went. */
  async sweep(limit: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - abandonedAfterMs);
    const ids = await this.uploads.abandoned(before, limit);
    for (const id of ids) await this.files.remove(attachmentKey(id));
    if (ids.length > 0) await this.uploads.remove(ids);
    return ids.length;
  }
}
