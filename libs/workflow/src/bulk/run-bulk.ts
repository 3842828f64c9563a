import { Fault, refused } from '@terrace/kernel';
import { DecideOrders, type Decided } from '../decide-orders';
import type { DecisionPorts } from '../decision-ports';
import type { Commit, CommitResult, Timer } from '../instance';
import type { BulkItem, BulkSend } from './bulk-send';
import type { BulkStore } from './bulk-store';
import { holdEffects, movedBy } from './hold-effects';
import { orderOf } from './order-of';
import { outcomeOfRefusal } from './outcome-of-refusal';

/** While one chunk is written the other is decided. */
const hands = 2;
const chunk = 500;

/** Chunks in which every case was moved by somebody else meanwhile, before the queue is asked to try later. */
const patience = 20;

/**
 * Carries an order out, chunk by chunk: events and outcomes of a chunk are one transaction. Killed at any point it goes on
 * with what still waits; carried out by two at once, each takes what the other has not.
 */
export class RunBulk {
  private readonly decideOrders: DecideOrders;

  constructor(
    private readonly ports: DecisionPorts,
    private readonly bulks: BulkStore,
  ) {
    this.decideOrders = new DecideOrders(ports);
  }

  async run(bulkId: string): Promise<void> {
    const bulk = await this.bulks.load(bulkId);
    if (!bulk) throw new Fault('bulk.missing', `no order ${bulkId}`, { retryable: false });
    const ends = await Promise.allSettled(Array.from({ length: hands }, () => this.work(bulk)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    // Whoever else holds them may be dying: they are looked at again.
    const { waiting } = await this.bulks.progressOf(bulkId);
    if (waiting > 0)
      throw new Fault('bulk.held', `another process holds ${String(waiting)} cases of order ${bulkId}`, {
        retryable: true,
        blameless: true,
      });
  }

  private async work(bulk: BulkSend): Promise<void> {
    for (let futile = 0; futile < patience;) {
      const { claimed, settled } = await this.take(bulk, chunk);
      if (claimed === 0) return;
      futile = settled === 0 ? futile + 1 : 0;
    }
    throw new Fault('bulk.contended', `the cases of order ${bulk.id} keep changing`, { retryable: true });
  }

  /** A chunk with a case at fault is undone by its transaction, and taken again case by case. */
  private async take(bulk: BulkSend, limit: number): Promise<{ claimed: number; settled: number }> {
    let items: readonly BulkItem[] = [];
    try {
      return await this.ports.unitOfWork.run(async () => {
        items = await this.bulks.claim(bulk.id, 'waiting', -1, limit);
        return this.carryOut(bulk, items);
      });
    } catch (fault) {
      const [item, second] = items;
      if (!item) throw fault;
      if (!second) return this.giveUp(bulk, item, fault);
    }
    let sum = { claimed: 0, settled: 0 };
    for (let i = 0; i < limit; i += 1) {
      const { claimed, settled } = await this.take(bulk, 1);
      if (claimed === 0) break;
      sum = { claimed: sum.claimed + claimed, settled: sum.settled + settled };
    }
    return sum;
  }

  private async carryOut(
    bulk: BulkSend,
    items: readonly BulkItem[],
  ): Promise<{ claimed: number; settled: number }> {
    if (items.length === 0) return { claimed: 0, settled: 0 };
    const decided = await this.decideOrders.decide(items.map((item) => orderOf(bulk, item)));
    const moved = decided.filter((each) => each.kind === 'moved');
    const commits = moved.map(({ commit }) => holdEffects(commit, bulk.effectsLeaveAt));
    const ended = await this.endedBy(commits);
    const results = commits.length > 0 ? await this.ports.store.commit(commits) : [];
    const writtenOf = new Map(
      moved.map((each, i) => [each as Decided, { commit: commits[i]!, result: results[i]! }]),
    );
    const settled = items.flatMap((item, i) => settle(item, decided[i]!, writtenOf.get(decided[i]!), ended));
    await this.bulks.record(settled);
    return { claimed: items.length, settled: settled.length };
  }

  /** What the commits are about to end: timers, which taking back begins anew, and delayed events, which it cannot. */
  private async endedBy(commits: readonly Commit[]): Promise<Ended> {
    const idsOf = (some: readonly Commit[]) => some.map(({ instance }) => instance.id);
    const cancelling = idsOf(commits.filter(({ timersCancelled }) => timersCancelled.length > 0));
    const ending = idsOf(commits.filter(({ delayedCancelled }) => delayedCancelled === 'all'));
    const timersOf = new Map<string, Timer[]>(cancelling.map((id) => [id, []]));
    const timers = cancelling.length > 0 ? await this.ports.store.timersOf(cancelling) : [];
    for (const timer of timers) timersOf.get(timer.instanceId)?.push(timer);
    return { timersOf, delaying: ending.length > 0 ? await this.bulks.delaying(ending) : new Set() };
  }

  /** A fault that may pass is the queue's to try again; any other is the one case's own outcome. */
  private async giveUp(
    bulk: BulkSend,
    { instanceId }: BulkItem,
    fault: unknown,
  ): Promise<{ claimed: number; settled: number }> {
    if (!(fault instanceof Fault) || fault.retryable) throw fault;
    return this.ports.unitOfWork.run(async () => {
      const [item] = await this.bulks.claim(bulk.id, 'waiting', -1, 1, [instanceId]);
      if (!item) return { claimed: 0, settled: 0 };
      const { refusal } = refused('conflict', atFault(fault));
      await this.bulks.record([{ ...item, outcome: 'refused', refusal }]);
      return { claimed: 1, settled: 1 };
    });
  }
}

interface Ended {
  readonly timersOf: ReadonlyMap<string, readonly Timer[]>;
  readonly delaying: ReadonlySet<string>;
}

function settle(
  item: BulkItem,
  decided: Decided,
  written: { readonly commit: Commit; readonly result: CommitResult } | undefined,
  { timersOf, delaying }: Ended,
): BulkItem[] {
  if (decided.kind === 'refused') {
    const { refusal } = decided;
    return [{ ...item, outcome: outcomeOfRefusal(refusal), refusal }];
  }
  // Somebody else moved the case between reading and writing: it is decided again with the next chunk.
  if (!written || written.result === 'stale') return [];
  if (written.result === 'duplicate') return [{ ...item, outcome: 'moved' }];
  const moved = movedBy(written.commit, decided.before, {
    timers: timersOf.get(item.instanceId) ?? [],
    tasks: decided.tasks,
    wasDelaying: delaying.has(item.instanceId),
  });
  return [{ ...item, outcome: 'moved', moved }];
}

const atFault = (fault: Fault) => ({
  zh: `系统无法办理该案件（${fault.code}），请联系管理员。`,
  en: `The system could not handle this case (${fault.code}: ${fault.message}).`,
});
