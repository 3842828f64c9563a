import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { BenchServer } from './bench-server';

/** Every statement that reaches one database, from the server's own log; counted by what its connection calls itself. */
export class StatementLog {
  private readonly database: string;

  constructor(
    private readonly server: BenchServer,
    url: string,
  ) {
    this.database = new URL(url).pathname.slice(1);
  }

  /** For connections made from now on. */
  async begin(): Promise<void> {
    await this.server.ask(`ALTER SYSTEM SET log_line_prefix = '<%d> <%a> '`);
    await this.server.ask('SELECT pg_reload_conf()');
    await this.server.ask(`ALTER DATABASE ${this.database} SET log_statement = 'all'`);
  }

  async during(work: () => Promise<unknown>): Promise<Map<string, number>> {
    const { size: start } = await stat(this.server.logFile);
    await work();
    const counts = new Map<string, number>();
    for await (const line of createInterface({ input: createReadStream(this.server.logFile, { start }) })) {
      const [, database, name = ''] = /^<(.*?)> <(.*?)> LOG: {2}(?:statement|execute )/.exec(line) ?? [];
      if (database === this.database) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }

  async end(): Promise<void> {
    await this.server.ask('ALTER SYSTEM RESET log_line_prefix');
    await this.server.ask('SELECT pg_reload_conf()');
  }
}
