import { UnitOfWork } from '@terrace/kernel';

/** For stores that have none: what is done is done at once. Of those that would keep rows from one another, one at a time. */
export class NoUnitOfWork extends UnitOfWork {
  private last: Promise<unknown> = Promise.resolve();

  override readonly isOpen = false;

  override run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
