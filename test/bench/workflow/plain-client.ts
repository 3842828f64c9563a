import { Client } from 'pg';
import type { Statement } from './rows-of';

/**
 * The ceiling: a plain client that writes the rows of one event in one transaction, by prepared statements, with nothing
 * read and nothing decided.
 */
export class PlainClient {
  private constructor(private readonly client: Client) {}

  static async connect(databaseUrl: string): Promise<PlainClient> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    return new PlainClient(client);
  }

  async write([move, ...others]: readonly Statement[]): Promise<void> {
    await this.client.query('BEGIN');
    if ((await this.run(move!)) !== 1) throw new Error('the instance has moved');
    for (const statement of others) await this.run(statement);
    await this.client.query('COMMIT');
  }

  async end(): Promise<void> {
    await this.client.end();
  }

  private async run({ name, text, values }: Statement): Promise<number | null> {
    return (await this.client.query({ name, text, values: [...values] })).rowCount;
  }
}
