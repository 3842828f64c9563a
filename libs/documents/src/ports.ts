import type { DocumentRecord } from './document';
import type { Verdict } from './finding';

export abstract class DocumentStore {
  abstract insert(record: DocumentRecord): Promise<void>;

  abstract load(id: string): Promise<DocumentRecord | null>;

  /** The newest version of each slot of these instances, by instance and slot. */
  abstract currentOf(instanceIds: readonly string[]): Promise<DocumentRecord[]>;

  /** Every version, in order of slot and version. */
  abstract versionsOf(instanceId: string): Promise<DocumentRecord[]>;

  abstract saveVerdict(id: string, verdict: Verdict): Promise<void>;
}

/** Bytes by key. Keys are relative paths of letters, digits, `.`, `_`, `-` and `/`; putting a key twice replaces it. */
export abstract class FileStorage {
  abstract put(key: string, bytes: Uint8Array): Promise<void>;

  /** Throws a Fault `file-not-found` when there is no such key. */
  abstract get(key: string): Promise<Uint8Array>;

  abstract has(key: string): Promise<boolean>;

  /** For what nothing speaks of; a key that is not there is as good as removed. */
  abstract remove(key: string): Promise<void>;
}
