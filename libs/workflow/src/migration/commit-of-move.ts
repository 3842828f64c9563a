import type { Actor } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import type { Commit } from '../instance';
import { prepareCommit } from '../prepare-commit';
import { pendingOf } from './pending-of';
import { emptyDesk } from '../tasks/desk';
import { carryTasks } from './carry-tasks';
import { migratedEvent, type BeforeMigration, type Migration } from './migration';
import type { CompiledPlan } from './migration-plan';
import type { Move, Resident } from './move';

export interface MoveCommit {
  readonly commit: Commit;
  readonly before: BeforeMigration;
}

interface MoveOccasion {
  readonly migration: Migration;
  readonly actor: Actor;
  readonly at: Date;
  readonly facts: Parameters<typeof prepareCommit>[2]['facts'];
}

/** One case's move as the rows it writes: a history entry `migrated` in its chain, by a key that it can take once. */
export function commitOfMove(
  plan: CompiledPlan,
  resident: Resident,
  move: Extract<Move, { kind: 'moves' }>,
  { migration, ...occasion }: MoveOccasion,
  { ids, timerPlan }: DecisionPorts,
): MoveCommit {
  const { instance } = resident;
  const { from, to, reason } = plan.plan;
  const written = {
    ...occasion,
    chart: plan.to,
    event: migratedEvent,
    data: { migration: migration.id, from, to },
    note: reason.zh,
    idempotencyKey: `migration:${migration.id}`,
    nextId: () => ids.next(),
    timerPlan,
    desk: emptyDesk,
  };
  const before = { ...instance, chartVersion: to };
  const prepared = prepareCommit(before, move.decision, written, instance.version);
  const { changed, cancelled, started } = move.timers;
  const timersStarted = [...prepared.timersStarted, ...started];
  const { configuration } = move.decision.next;
  const tasks = carryTasks(plan, instance.id, resident.tasks, configuration, written);
  const commit = { ...prepared, timersStarted, timersChanged: changed, timersCancelled: cancelled, tasks };
  return { commit, before: beforeOf(resident, commit) };
}

function beforeOf({ instance, timers, tasks }: Resident, commit: Commit): BeforeMigration {
  const { chartVersion, snapshot, stage, state, holder, invocations } = instance;
  const { timersStarted, timersChanged = [], messages, told, delayed } = commit;
  return {
    chartVersion,
    snapshot,
    place: { stage, state, holder },
    invocations,
    timers,
    tasks,
    after: {
      version: commit.instance.version,
      pending: [...timersStarted, ...timersChanged].flatMap(pendingOf),
    },
    hasHadEffects: [messages, told, delayed].some((list) => list.length > 0),
  };
}
