import type { Attachment } from './attachment';

/** A file that has been sent, and waits for the event that carries it. */
export interface Upload extends Attachment {
  /** Only they may attach it. */
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

/** What is known of uploads; their bytes lie in storage. */
export abstract class UploadStore {
  /** Keeps an upload once by its id; hands back the one that was there before. */
  abstract keep(upload: Upload): Promise<Upload>;
  abstract load(ids: readonly string[]): Promise<Upload[]>;
  /** Ids of uploads from before the instant which neither an event nor a decision carries, the oldest first. */
  abstract abandoned(before: Date, limit: number): Promise<string[]>;
  abstract remove(ids: readonly string[]): Promise<void>;
}
