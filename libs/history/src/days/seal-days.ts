import { Clock, UnitOfWork } from '@terrace/kernel';
import { calendarDateOf } from '@terrace/workflow';
import { DayLedger, type SealedHead } from '../ports';
import { dayAfter, dayRootHash, genesisRoot, leafHash, type DayRoot } from './day-root';
import { MerkleRoot } from './merkle';

/** What was decided before midnight is durable by then; what is later still goes with the day after. */
export const settleMs = 5 * 60_000;

/**
 * Seals each day that has passed, once, however many processes try and however long nobody did. A day on which nothing
 * happened is sealed too: a missing one would be a question.
 */
export class SealDays {
  constructor(
    private readonly ledger: DayLedger,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Returns what was sealed by this call. */
  async sealAll(): Promise<DayRoot[]> {
    const sealed: DayRoot[] = [];
    for (let root = await this.sealNext(); root; root = await this.sealNext()) sealed.push(root);
    return sealed;
  }

  /** The oldest day not sealed yet; null when there is none that has passed. */
  sealNext(): Promise<DayRoot | null> {
    return this.unitOfWork.run(async () => {
      if (!this.hasPassed(await this.nextDay())) return null;
      await this.ledger.lock();
      const day = await this.nextDay();
      return day !== null && this.hasPassed(day) ? this.seal(day) : null;
    });
  }

  private async nextDay(): Promise<string | null> {
    const last = await this.ledger.last();
    if (last) return dayAfter(last.day);
    const first = await this.ledger.firstEventAt();
    return first && calendarDateOf(first);
  }

  private hasPassed(day: string | null): boolean {
    return day !== null && day < calendarDateOf(new Date(this.clock.now().getTime() - settleMs));
  }

  private async seal(day: string): Promise<DayRoot> {
    const tree = new MerkleRoot();
    const heads: SealedHead[] = [];
    for (const head of await this.ledger.unsealedHeads(startOf(dayAfter(day)))) {
      const { instanceId, seq, eventHash } = head;
      const sealed = { instanceId, day, seq, eventHash, leafHash: leafHash(head) };
      tree.add(sealed.leafHash);
      heads.push(sealed);
    }
    const last = await this.ledger.last();
    const promise = {
      day,
      leafCount: tree.leafCount,
      treeHash: tree.root(),
      previousRoot: last?.root ?? genesisRoot,
      sealedAt: this.clock.now(),
    };
    const root = { ...promise, root: dayRootHash(promise) };
    await this.ledger.append(root, heads);
    return root;
  }
}

/** The instant a day begins in Asia/Shanghai. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
