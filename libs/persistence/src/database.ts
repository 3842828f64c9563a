import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { isDatabaseAway } from './is-database-away';

interface OpenTransaction {
  readonly client: PoolClient;
  readonly runner: QueryRunner;
  readonly afterCommit: (() => void)[];
  /** Ends when all that was asked of it so far has been answered. */
  answered: Promise<unknown>;
}

/** One PostgreSQL database. What runs inside `transaction` shares its transaction, however deep the call. */
export class Database {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();

  constructor(readonly dataSource: DataSource) {}

  /** Whether the caller runs inside a transaction. */
  get isOpen(): boolean {
    return this.open.getStore() !== undefined;
  }

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const transaction = this.open.getStore();
    if (!transaction) return this.dataSource.query(sql, [...parameters]);
    return inTurn(transaction, ({ runner }) => runner.query(sql, [...parameters]));
  }

  /** As `query`, for a statement that is always the same: each connection parses and plans it once. */
  async prepared<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const statement = { name: nameOf(sql), text: sql, values: [...parameters] };
    const transaction = this.open.getStore();
    const { rows } = await (transaction
      ? inTurn(transaction, ({ client }) => client.query<Row>(statement))
      : this.pool.query<Row>(statement));
    return rows;
  }

  /** Outside of the transaction the caller may be in. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return this.open.exit(work);
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { readonly master: Pool }).master;
  }

  /** Rows a writing statement returned, which TypeORM hands over beside their count. */
  async written<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const [rows] = await this.query<Row[]>(sql, parameters);
    return rows ?? [];
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOpen) return work();
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const transaction: OpenTransaction = { client, runner, afterCommit: [], answered: Promise.resolve() };
    try {
      await runner.startTransaction();
      const result = await this.open.run(transaction, work);
      await runner.commitTransaction();
      for (const act of transaction.afterCommit) act();
      return result;
    } catch (error) {
      await transaction.answered;
      await this.rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** On a connection that is gone the server has rolled back by itself; the cause is what the caller has to hear. */
  private async rollBack(runner: QueryRunner): Promise<void> {
    if (runner.isReleased || !runner.isTransactionActive) return;
    await runner.rollbackTransaction().catch((error: unknown) => {
      if (!isDatabaseAway(error)) throw error;
    });
  }

  /** Runs once the open transaction has committed; at once where none is open. */
  afterCommit(act: () => void): void {
    const transaction = this.open.getStore();
    if (transaction) transaction.afterCommit.push(act);
    else act();
  }
}

/** One connection answers one question at a time; those asked together inside a transaction wait for one another. */
function inTurn<T>(transaction: OpenTransaction, ask: (on: OpenTransaction) => Promise<T>): Promise<T> {
  const answer = transaction.answered.then(() => ask(transaction));
  transaction.answered = answer.catch(() => undefined);
  return answer;
}

const names = new Map<string, string>();

/** PostgreSQL keeps 63 bytes of a name. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, name);
  return name;
}
