import { UnitOfWork } from '@terrace/kernel';
import type { Database } from './database';

export class PostgresUnitOfWork extends UnitOfWork {
  constructor(private readonly database: Database) {
    super();
  }

  override get isOpen(): boolean {
    return this.database.isOpen;
  }

  override run<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }
}
