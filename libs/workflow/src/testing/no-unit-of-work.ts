import { AsyncLocalStorage } from 'node:async_hooks';
import { UnitOfWork } from '@terrace/kernel';

/** For stores that have none: what is done is done at once. Of those that would keep rows from one another, one at a time. */
export class NoUnitOfWork extends UnitOfWork {
  private last: Promise<unknown> = Promise.resolve();
  private readonly inside = new AsyncLocalStorage<true>();

  override readonly isOpen = false;

  override run<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside.getStore()) return work();
    const turn = this.last.then(() => this.inside.run(true, work));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
