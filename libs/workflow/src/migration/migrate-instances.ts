import { Fault } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import { commitOfMove, type MoveCommit } from './commit-of-move';
import { pageSize } from './dry-run';
import type { MigratedCase, Migration } from './migration';
import type { CompiledPlan } from './migration-plan';
import type { Resident, StayReason } from './move';
import { movePage, type PagedMove } from './move-page';
import { planOf } from './plan-of';
import type { MigrationPlans, MigrationStore } from './ports';

/** Cases that were busy when their page came are looked at again this often; those still busy are listed and wait. */
const maxPasses = 3;

/**
 * Moves the cases of an approved migration page by page. A page, what became of its cases and how far the migration has
 * come are one transaction: killed at any point it goes on where it was, and no case moves twice.
 */
export class MigrateInstances {
  constructor(
    private readonly ports: DecisionPorts,
    private readonly migrations: MigrationStore,
    private readonly plans: MigrationPlans,
    private readonly size = pageSize,
  ) {}

  async run(id: string): Promise<void> {
    for (let pass = 1; pass <= maxPasses; pass += 1) {
      while (await this.page(id));
      const isWaiting = (await this.migrations.tally(id)).some(({ outcome }) => outcome === 'waiting');
      if (!isWaiting || pass === maxPasses) return this.end(id);
      await this.update(id, (migration) => ({ ...migration, reached: null }));
    }
  }

  /** False: no case is left. */
  private page(id: string): Promise<boolean> {
    return this.ports.unitOfWork.run(async () => {
      const migration = await this.migrations.hold(id);
      if (migration?.stage !== 'running') return false;
      const plan = planOf(migration, this.plans);
      const page = { after: migration.reached, limit: this.size };
      const moves = await movePage(plan, page, approverOf(migration), this.ports);
      const last = moves.at(-1);
      if (!last) return false;
      await this.migrations.record(id, await this.commit(plan, migration, moves));
      await this.migrations.save({ ...migration, reached: last.resident.instance.id });
      return true;
    });
  }

  private async commit(
    plan: CompiledPlan,
    migration: Migration,
    moves: readonly PagedMove[],
  ): Promise<MigratedCase[]> {
    const { store, clock } = this.ports;
    const told = new Set(await store.beingTold(moves.map(({ resident }) => resident.instance.id)));
    const occasion = { migration, actor: approverOf(migration), at: clock.now() };
    const prepared = moves.map(({ resident, move, facts }): Prepared => {
      if (move.kind === 'stays') return { resident, reason: move.reason };
      if (told.has(resident.instance.id)) return { resident, reason: inFlight };
      return { resident, ...commitOfMove(plan, resident, move, { ...occasion, facts }, this.ports) };
    });
    const results = await store.commit(prepared.flatMap(({ commit }) => commit ?? []));
    let next = 0;
    return prepared.map(({ resident, commit, before = null, reason = null }) => {
      const instanceId = resident.instance.id;
      if (commit && results[next++] === 'committed') return { instanceId, outcome: 'moved', reason, before };
      const why = reason ?? movedOn;
      const outcome = why === inFlight || why === movedOn ? 'waiting' : 'stayed';
      return { instanceId, outcome, reason: why, before: null };
    });
  }

  private end(id: string): Promise<void> {
    return this.update(id, (migration) => ({
      ...migration,
      stage: 'done',
      reached: null,
      endedAt: this.ports.clock.now(),
    }));
  }

  private update(id: string, change: (migration: Migration) => Migration): Promise<void> {
    return this.ports.unitOfWork.run(async () => {
      const migration = await this.migrations.hold(id);
      if (migration?.stage === 'running') await this.migrations.save(change(migration));
    });
  }
}

/** A case with what it writes, or with why it writes nothing. */
type Prepared = { readonly resident: Resident; readonly reason?: StayReason } & Partial<MoveCommit>;

function approverOf({ id, approvedBy }: Migration) {
  if (approvedBy) return approvedBy;
  throw new Fault('migration.unapproved', `nobody has approved migration ${id}`, { retryable: false });
}

const inFlight: StayReason = {
  code: 'in-flight',
  text: {
    zh: '有消息正在送达该案件，请稍后继续执行',
    en: 'something is on its way to the case; run again later',
  },
};

const movedOn: StayReason = {
  code: 'moved-on',
  text: { zh: '该案件正在办理，请稍后继续执行', en: 'the case moved at that moment; run again later' },
};
