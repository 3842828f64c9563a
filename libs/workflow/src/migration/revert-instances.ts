import { Fault } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import { eventHash } from '../event-hash';
import { changeOf } from '../snapshot-change';
import type { Commit } from '../instance';
import { pageSize } from './dry-run';
import { silent } from '../silent';
import { migrationRevertedEvent, type BeforeMigration, type MigratedCase, type Migration } from './migration';
import type { Resident, StayReason } from './move';
import { residentsOf } from './move-page';
import { pendingOf } from './pending-of';
import type { MigrationStore } from './ports';
import { tasksBack } from './carry-tasks';

/** Brings back every moved case to which nothing has happened since; the others are listed with the reason. */
export class RevertInstances {
  constructor(
    private readonly ports: DecisionPorts,
    private readonly migrations: MigrationStore,
    private readonly size = pageSize,
  ) {}

  /** Resumable like the migration itself. */
  async revert(id: string): Promise<void> {
    while (await this.page(id));
  }

  private page(id: string): Promise<boolean> {
    return this.ports.unitOfWork.run(async () => {
      const migration = await this.migrations.hold(id);
      if (migration?.stage !== 'reverting') return false;
      const query = { outcome: 'moved', after: migration.reached, limit: this.size } as const;
      const cases = await this.migrations.cases(id, query);
      const last = cases.at(-1);
      if (!last) {
        const ended = { stage: 'reverted', reached: null, endedAt: this.ports.clock.now() } as const;
        await this.migrations.save({ ...migration, ...ended });
        return false;
      }
      await this.migrations.record(id, await this.commit(migration, cases));
      await this.migrations.save({ ...migration, reached: last.instanceId });
      return true;
    });
  }

  private async commit(migration: Migration, cases: readonly MigratedCase[]): Promise<MigratedCase[]> {
    const { store } = this.ports;
    const ids = cases.map(({ instanceId }) => instanceId);
    const told = new Set(await store.beingTold(ids));
    const residents = await residentsOf(await store.load(ids), this.ports);
    const byId = new Map(residents.map((resident) => [resident.instance.id, resident]));
    const judged = cases.map((each) => {
      const resident = byId.get(each.instanceId);
      if (!resident || !each.before) return { each, reason: hasMoved };
      const reason = whyNot(resident, each.before, told);
      return reason ? { each, reason } : { each, commit: this.commitOf(migration, resident, each.before) };
    });
    const results = await store.commit(judged.flatMap(({ commit }) => commit ?? []));
    let next = 0;
    return judged.map(({ each, commit, reason = hasMoved }) => {
      const isBack = commit && results[next++] === 'committed';
      return isBack
        ? { ...each, outcome: 'reverted', reason: null }
        : { ...each, outcome: 'not-reverted', reason };
    });
  }

  private commitOf(migration: Migration, resident: Resident, before: BeforeMigration): Commit {
    const { instance, timers } = resident;
    const { ids, clock } = this.ports;
    const actor = migration.revertedBy;
    if (!actor) throw new Fault('migration.reverter', `nobody reverts ${migration.id}`, { retryable: false });
    const at = clock.now();
    const [now, then] = [instance.snapshot.configuration, before.snapshot.configuration];
    const written = {
      id: ids.next(),
      instanceId: instance.id,
      seq: instance.version + 1,
      name: migrationRevertedEvent,
      data: { migration: migration.id, from: instance.chartVersion, to: before.chartVersion },
      actor,
      at,
      idempotencyKey: `migration:${migration.id}:reverted`,
      left: now.filter((state) => !then.includes(state)),
      entered: then.filter((state) => !now.includes(state)),
      note: null,
      change: changeOf(instance.snapshot, before.snapshot),
      previousHash: instance.hash,
    };
    const entry = { ...written, hash: eventHash(written) };
    const { chartVersion, snapshot, place, invocations } = before;
    const back = { chartVersion, snapshot, ...place, invocations, version: entry.seq, updatedAt: at };
    return {
      instance: { ...instance, ...back, hash: entry.hash },
      expectedVersion: instance.version,
      entry,
      ...timersBack(timers, before),
      ...silent,
      tasks: tasksBack(before.tasks, resident.tasks, at),
    };
  }
}

/** Those that went on take their old names and dates again, those that ended begin again under their old id. */
function timersBack(
  pending: Resident['timers'],
  { timers }: BeforeMigration,
): Pick<Commit, 'timersStarted' | 'timersChanged' | 'timersCancelled'> {
  const now = new Set(pending.map(({ id }) => id));
  const then = new Set(timers.map(({ id }) => id));
  return {
    timersChanged: timers.filter(({ id }) => now.has(id)),
    timersStarted: timers.filter(({ id }) => !now.has(id)),
    timersCancelled: pending.filter(({ id }) => !then.has(id)).map(({ name }) => name),
  };
}

function whyNot(
  { instance, timers }: Resident,
  { after, hasHadEffects }: BeforeMigration,
  told: ReadonlySet<string>,
): StayReason | null {
  if (hasHadEffects) return effects;
  if (instance.version !== after.version) return hasMoved;
  const pending = new Set(timers.flatMap(pendingOf));
  const hasFired = pending.size !== after.pending.length || !after.pending.every((id) => pending.has(id));
  return hasFired || told.has(instance.id) ? fired : null;
}

const hasMoved: StayReason = {
  code: 'moved-on',
  text: { zh: '迁移之后该案件已有新的办理记录', en: 'the case has moved on since' },
};

const fired: StayReason = {
  code: 'in-flight',
  text: {
    zh: '迁移之后该案件已有期限到期或提醒发出',
    en: 'a deadline or reminder of the case has come due since',
  },
};

const effects: StayReason = {
  code: 'has-had-effects',
  text: {
    zh: '迁移时该案件已发出通知或发起子事项，无法收回',
    en: 'moving it sent a letter or began another case, which cannot be taken back',
  },
};
