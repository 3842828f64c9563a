import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type QueryRunner } from 'typeorm';

interface OpenTransaction {
  readonly runner: QueryRunner;
  readonly afterCommit: (() => void)[];
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
    const runner = this.open.getStore()?.runner;
    return runner ? runner.query(sql, [...parameters]) : this.dataSource.query(sql, [...parameters]);
  }

  /** Rows a writing statement returned, which TypeORM hands over beside their count. */
  async written<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const [rows] = await this.query<Row[]>(sql, parameters);
    return rows ?? [];
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOpen) return work();
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    const transaction: OpenTransaction = { runner, afterCommit: [] };
    try {
      await runner.startTransaction();
      const result = await this.open.run(transaction, work);
      await runner.commitTransaction();
      for (const act of transaction.afterCommit) act();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Runs once the open transaction has committed; at once where none is open. */
  afterCommit(act: () => void): void {
    const transaction = this.open.getStore();
    if (transaction) transaction.afterCommit.push(act);
    else act();
  }
}
