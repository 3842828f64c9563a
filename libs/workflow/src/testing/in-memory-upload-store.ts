import { UploadStore, type Upload } from '../upload-store';

/** The port in memory; `isCarried` says what an event or a decision carries. */
export class InMemoryUploadStore extends UploadStore {
  private readonly uploads = new Map<string, Upload>();

  constructor(private readonly isCarried: (id: string) => boolean = () => false) {
    super();
  }

  override async keep(upload: Upload): Promise<Upload> {
    const kept = this.uploads.get(upload.id) ?? upload;
    this.uploads.set(upload.id, kept);
    return kept;
  }

  override async load(ids: readonly string[]): Promise<Upload[]> {
    return ids.flatMap((id) => this.uploads.get(id) ?? []);
  }

  override async abandoned(before: Date, limit: number): Promise<string[]> {
    return [...this.uploads.values()]
      .filter(({ id, uploadedAt }) => uploadedAt < before && !this.isCarried(id))
      .sort((a, b) => a.uploadedAt.getTime() - b.uploadedAt.getTime())
      .slice(0, limit)
      .map(({ id }) => id);
  }

  override async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.uploads.delete(id);
  }
}
