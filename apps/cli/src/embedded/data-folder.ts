import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './code-of';
import { Trouble } from './trouble';

/** The folder of everything kept between two starts. */
export class DataFolder {
  constructor(readonly path: string) {
    try {
      mkdirSync(path, { recursive: true });
      // The database may run as another user, who must pass through but need not list.
      if (process.getuid?.() === 0) chmodSync(path, 0o711);
    } catch (error) {
      if (!/EACCES|EPERM|EROFS/.test(codeOf(error) ?? '')) throw error;
      throw new Trouble(
        `Cannot write to ${path}. Choose another folder: TERRACE_DATA=/some/folder npm start`,
        `无法写入 ${path}。请另选文件夹：TERRACE_DATA=/some/folder npm start`,
      );
    }
  }

  file(name: string): string {
    return join(this.path, name);
  }

  read<T>(name: string): T | null {
    try {
      return JSON.parse(readFileSync(this.file(name), 'utf8')) as T;
    } catch {
      return null;
    }
  }

  /** Whole or not at all, and for this user only: a reader never sees half a file. */
  write(name: string, value: unknown): void {
    const draft = this.file(`${name}.new`);
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, this.file(name));
  }

  remove(name: string): void {
    rmSync(this.file(name), { force: true });
  }
}
