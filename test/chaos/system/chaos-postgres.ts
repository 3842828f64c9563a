import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataFolder } from '../../../apps/cli/src/embedded/data-folder';
import { startEmbeddedDatabase } from '../../../apps/cli/src/embedded/embedded-database';
import { postgresPlace } from '../../../apps/cli/src/embedded/postgres-place';

/** Backends of a killed server take a moment to notice; until then its memory is not free for the next one. */
const patienceMs = 60_000;

/** A real PostgreSQL that can be killed and started again over the same files. */
export class ChaosPostgres {
  private readonly data: DataFolder;
  private stopServer: () => Promise<void> = async () => undefined;
  private last: Promise<void> = Promise.resolve();
  /** As the product's processes connect, and as whoever owns the tables. */
  url = '';
  ownerUrl = '';

  constructor(folder: string) {
    this.data = new DataFolder(folder);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  start(): Promise<void> {
    return this.inTurn(() => this.startAgain());
  }

  /** Resolves when it is gone and the next one serves. */
  kill(): Promise<void> {
    return this.inTurn(async () => {
      process.kill(await this.pid(), 'SIGKILL');
      await this.startAgain();
    });
  }

  /** Sessions are cut, files made whole. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.stopServer();
      await this.startAgain();
    });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.stopServer());
  }

  /** Nobody takes the server away meanwhile. */
  whileUp(act: () => Promise<void>): Promise<void> {
    return this.inTurn(act);
  }

  /** Two faults may want the same server: one after the other. */
  private inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.last.then(act);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async startAgain(): Promise<void> {
    const until = Date.now() + patienceMs;
    for (;;) {
      try {
        const urls = await startEmbeddedDatabase(this.data, (stop) => (this.stopServer = stop));
        this.url = urls.databaseUrl;
        this.ownerUrl = urls.ownerUrl;
        return;
      } catch (error) {
        if (Date.now() > until) throw error;
        await sleep(200);
      }
    }
  }

  private async pid(): Promise<number> {
    const file = join(postgresPlace(this.data).cluster, 'postmaster.pid');
    return Number((await readFile(file, 'utf8')).split('\n')[0]);
  }
}
