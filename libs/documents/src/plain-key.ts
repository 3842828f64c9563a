import { Fault } from '@terrace/kernel';

const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Refuses keys that could be read as a path out of the store: empty, absolute, with `..`, backslashes or control characters. */
export function assertPlainKey(key: string): void {
  if (key.length <= 512 && key.split('/').every((part) => segment.test(part))) return;
  throw new Fault('file-key-invalid', `Not a storage key: ${JSON.stringify(key.slice(0, 80))}`, {
    retryable: false,
  });
}
