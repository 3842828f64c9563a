import type { BeforeMigration, MigratedCase, Migration } from '@terrace/workflow';
import { taskFrom, type TaskJson } from './task-json';
import { timerFrom, type TimerRecord } from './timer-record';

export interface MigrationRow {
  readonly migration_id: string;
  readonly plan: string;
  readonly chart_id: string;
  readonly from_version: number;
  readonly to_version: number;
  readonly title: Migration['title'];
  readonly reason: Migration['reason'];
  readonly stage: Migration['stage'];
  readonly proposed_by: Migration['proposedBy'];
  readonly proposed_at: Date;
  readonly report: Migration['report'];
  readonly approved_by: Migration['approvedBy'];
  readonly approved_at: Date | null;
  readonly reverted_by: Migration['revertedBy'];
  readonly reached: string | null;
  readonly ended_at: Date | null;
}

export interface CaseRow {
  readonly instance_id: string;
  readonly outcome: MigratedCase['outcome'];
  readonly reason: MigratedCase['reason'];
  readonly before: BeforeRecord | null;
}

type BeforeRecord = Omit<BeforeMigration, 'timers' | 'tasks'> & {
  readonly timers: readonly TimerRecord[];
  readonly tasks: readonly TaskJson[];
};

export const migrationColumns =
  'migration_id, plan, chart_id, from_version, to_version, title, reason, stage, proposed_by, proposed_at, report, approved_by, approved_at, reverted_by, reached, ended_at';

export const migrationOf = (row: MigrationRow): Migration => ({
  id: row.migration_id,
  plan: row.plan,
  chartId: row.chart_id,
  fromVersion: row.from_version,
  toVersion: row.to_version,
  title: row.title,
  reason: row.reason,
  stage: row.stage,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at,
  report: row.report,
  approvedBy: row.approved_by,
  approvedAt: row.approved_at,
  revertedBy: row.reverted_by,
  reached: row.reached,
  endedAt: row.ended_at,
});

export const rowOf = (migration: Migration): string =>
  JSON.stringify({
    migration_id: migration.id,
    plan: migration.plan,
    chart_id: migration.chartId,
    from_version: migration.fromVersion,
    to_version: migration.toVersion,
    title: migration.title,
    reason: migration.reason,
    stage: migration.stage,
    proposed_by: migration.proposedBy,
    proposed_at: migration.proposedAt,
    report: migration.report,
    approved_by: migration.approvedBy,
    approved_at: migration.approvedAt,
    reverted_by: migration.revertedBy,
    reached: migration.reached,
    ended_at: migration.endedAt,
  });

export const caseOf = ({ instance_id, outcome, reason, before }: CaseRow): MigratedCase => ({
  instanceId: instance_id,
  outcome,
  reason,
  before: before && {
    ...before,
    timers: before.timers.map(timerFrom),
    tasks: before.tasks.map(taskFrom),
  },
});
