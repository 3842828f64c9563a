import { UnitOfWork } from '@terrace/kernel';

/** For stores that have none: what is done is done at once. */
export class NoUnitOfWork extends UnitOfWork {
  override readonly isOpen = false;
  override run = <T>(work: () => Promise<T>): Promise<T> => work();
}
