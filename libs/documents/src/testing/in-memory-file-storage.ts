import { Fault } from '@terrace/kernel';
import { assertPlainKey } from '../plain-key';
import { FileStorage } from '../ports';

export class InMemoryFileStorage extends FileStorage {
  private readonly files = new Map<string, Uint8Array>();

  async put(key: string, bytes: Uint8Array): Promise<void> {
    assertPlainKey(key);
    this.files.set(key, bytes.slice());
  }

  async get(key: string): Promise<Uint8Array> {
    assertPlainKey(key);
    const bytes = this.files.get(key);
    if (!bytes) throw new Fault('file-not-found', `There is no file ${key}.`, { retryable: false });
    return bytes.slice();
  }

  async has(key: string): Promise<boolean> {
    assertPlainKey(key);
    return this.files.has(key);
  }

  async remove(key: string): Promise<void> {
    assertPlainKey(key);
    this.files.delete(key);
  }
}
