import type { Commit, CommitResult, HistoryEntry, Instance, InstanceQuery, Timer } from '@terrace/workflow';
import { WorkflowStore } from '@terrace/workflow';
import type { Database } from '../database';
import type { Signals } from '../signals';
import { commitInWaves } from './commit-in-waves';
import {
  entryOf,
  instanceOf,
  timerColumns,
  timerOf,
  type EventRow,
  type InstanceRow,
  type TimerRow,
} from './instance-row';
import { conditionOf } from './select-instances';

export class PostgresWorkflowStore extends WorkflowStore {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    super();
  }

  override async load(instanceIds: readonly string[]): Promise<Instance[]> {
    const rows = await this.database.query<InstanceRow>(
      'SELECT * FROM instances WHERE instance_id = ANY($1::uuid[])',
      [instanceIds],
    );
    return rows.map(instanceOf);
  }

  override async entryByKey(instanceId: string, idempotencyKey: string): Promise<HistoryEntry | null> {
    const sql = 'SELECT * FROM events WHERE instance_id = $1 AND idempotency_key = $2';
    const [row] = await this.database.query<EventRow>(sql, [instanceId, idempotencyKey]);
    return row ? entryOf(row) : null;
  }

  override async commit(commits: readonly Commit[]): Promise<CommitResult[]> {
    const written = await this.database.transaction(async () => {
      const taken = await commitInWaves(this.database, commits);
      this.database.afterCommit(() => this.announce(taken));
      return taken;
    });
    return Promise.all(commits.map((commit) => (written.has(commit) ? 'committed' : this.whyNot(commit))));
  }

  private async whyNot({ instance, expectedVersion, entry }: Commit): Promise<CommitResult> {
    if (expectedVersion === null) return 'duplicate';
    return (await this.entryByKey(instance.id, entry.idempotencyKey)) ? 'duplicate' : 'stale';
  }

  override async history(instanceId: string): Promise<HistoryEntry[]> {
    const rows = await this.database.query<EventRow>(
      'SELECT * FROM events WHERE instance_id = $1 ORDER BY seq',
      [instanceId],
    );
    return rows.map(entryOf);
  }

  override async timersOf(instanceIds: readonly string[]): Promise<Timer[]> {
    const sql = `SELECT ${timerColumns} FROM timers WHERE instance_id = ANY($1::uuid[]) ORDER BY timers.due_at`;
    return (await this.database.query<TimerRow>(sql, [instanceIds])).map(timerOf);
  }

  override async list(query: InstanceQuery): Promise<{ total: number; items: Instance[] }> {
    const { where, parameters } = conditionOf(query);
    const from = `FROM instances JOIN enterprises ON enterprises.enterprise_id = instances.subject_id ${where}`;
    const page = `LIMIT ${String(query.limit)} OFFSET ${String(query.offset)}`;
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total ${from}`,
      parameters,
    );
    const rows = await this.database.query<InstanceRow>(
      `SELECT instances.* ${from} ORDER BY instances.updated_at DESC, instances.instance_id ${page}`,
      parameters,
    );
    return { total: count?.total ?? 0, items: rows.map(instanceOf) };
  }

  override counts(
    query: Pick<InstanceQuery, 'chartId' | 'subjectId'>,
  ): Promise<{ stage: string; state: string; count: number }[]> {
    const { where, parameters } = conditionOf(query);
    return this.database.query(
      `SELECT stage, state, count(*)::integer AS count FROM instances ${where} GROUP BY stage, state`,
      parameters,
    );
  }

  override async fireDueTimers(now: Date, limit: number): Promise<number> {
    const [row] = await this.database.query<{ fired: number }>(fireStatement, [now, limit]);
    return row?.fired ?? 0;
  }

  override async nextTimerDueAt(): Promise<Date | null> {
    const [row] = await this.database.query<{ due_at: Date }>(
      `SELECT due_at FROM timers WHERE ${acts} ORDER BY due_at LIMIT 1`,
    );
    return row?.due_at ?? null;
  }

  private announce(written: ReadonlySet<Commit>): void {
    for (const { instance } of written) this.signals.announce('instances', instance.id);
    if (written.size > 0) this.signals.announce('outbox');
  }
}

/** A deadline that neither sends nor reminds only stands there, overdue or not, until its state is left. */
const acts = '(event IS NOT NULL OR letter IS NOT NULL)';

/** A timer leaves its table in the statement that puts it into the outbox: it fires once, in order of due time. */
const fireStatement = `
  WITH due AS (
    SELECT timer_id FROM timers WHERE due_at <= $1 AND ${acts} ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ), fired AS (
    DELETE FROM timers USING due WHERE timers.timer_id = due.timer_id
    RETURNING timers.timer_id, timers.instance_id, name, due_at, event, letter, due_on, holder
  ), messages AS (
    INSERT INTO outbox (message_id, topic, payload)
    SELECT timer_id, 'timers', jsonb_build_object('id', timer_id, 'instanceId', instance_id, 'name', name, 'dueAt', due_at,
      'event', event, 'letter', letter, 'dueOn', due_on::text, 'holder', holder)
    FROM fired ORDER BY due_at
    RETURNING 1
  )
  SELECT count(*)::integer AS fired FROM messages`;
