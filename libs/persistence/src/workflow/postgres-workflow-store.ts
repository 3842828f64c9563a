import type {
  ChangedBasis,
  Commit,
  CommitResult,
  HistoryEntry,
  Instance,
  InstancePage,
  InstanceQuery,
  Message,
  Task,
  TaskCounts,
  TaskQuery,
  Timer,
} from '@terrace/workflow';
import { WorkflowStore, firesAt } from '@terrace/workflow';
import type { Database } from '../database';
import type { Signals } from '../signals';
import { commitInWaves } from './commit-in-waves';
import { fireStatement, firingLock, nextDueStatement } from './fire-timers';
import {
  entryOf,
  instanceOf,
  timerColumns,
  timerOf,
  timerRowOf,
  type EventRow,
  type InstanceRow,
  type TimerRow,
} from './instance-row';
import { listInstances } from './list-instances';
import { redateStatement, restingOn } from './redate-timers';
import { conditionOf } from './select-instances';
import { countTasks, desksOf, listTasks, tasksOf } from './select-tasks';
import { takeMessage } from './take-message';

export class PostgresWorkflowStore extends WorkflowStore {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    super();
  }

  override async load(instanceIds: readonly string[]): Promise<Instance[]> {
    const rows = await this.database.prepared<InstanceRow>(
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
    const written = await commitInWaves(this.database, commits);
    this.database.afterCommit(() => this.announce(written));
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

  override tasksOf(instanceIds: readonly string[]): Promise<Task[]> {
    return tasksOf(this.database, instanceIds);
  }

  override desksOf(instanceIds: readonly string[], steps: readonly string[]): Promise<Task[]> {
    return desksOf(this.database, instanceIds, steps);
  }

  override listTasks(query: TaskQuery): Promise<{ total: number; items: Task[] }> {
    return listTasks(this.database, query);
  }

  override countTasks(query: Omit<TaskQuery, 'view' | 'offset' | 'limit'>): Promise<TaskCounts> {
    return countTasks(this.database, query);
  }

  override list(query: InstanceQuery): Promise<InstancePage> {
    return listInstances(this.database, query);
  }

  override async running(
    chartId: string,
    chartVersion: number,
    after: string | null,
    limit: number,
  ): Promise<Instance[]> {
    const rows = await this.database.query<InstanceRow>(
      `SELECT * FROM instances WHERE chart_id = $1 AND chart_version = $2 AND NOT (snapshot->>'done')::boolean
         AND ($3::uuid IS NULL OR instance_id > $3) ORDER BY instance_id LIMIT $4`,
      [chartId, chartVersion, after, limit],
    );
    return rows.map(instanceOf);
  }

  override async beingTold(instanceIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT payload->>'to' AS id FROM outbox WHERE topic = 'events' AND payload->>'to' = ANY($1)
       UNION SELECT payload->>'instanceId' FROM outbox WHERE topic = 'timers' AND payload->>'instanceId' = ANY($1)`,
      [instanceIds],
    );
    return rows.map(({ id }) => id);
  }

  override counts(
    query: Pick<InstanceQuery, 'chartId' | 'subjectId' | 'ids'>,
  ): Promise<{ stage: string; state: string; count: number }[]> {
    const { where, parameters } = conditionOf(query);
    return this.database.query(
      `SELECT stage, state, count(*)::integer AS count FROM instances ${where} GROUP BY stage, state`,
      parameters,
    );
  }

  override async fireDueTimers(now: Date, limit: number): Promise<number> {
    return this.database.transaction(async () => {
      await this.database.query('SELECT pg_advisory_xact_lock($1)', [firingLock]);
      const [row] = await this.database.query<{ fired: number }>(fireStatement, [now, limit]);
      return row?.fired ?? 0;
    });
  }

  override async deadlinesFrom(basis: ChangedBasis, after: string | null, limit: number): Promise<Timer[]> {
    const { sql, parameters } = restingOn(basis);
    const rows = await this.database.query<TimerRow>(sql, [after, limit, ...parameters]);
    return rows.map(timerOf);
  }

  override async redate(timers: readonly Timer[]): Promise<number> {
    const rows = await this.database.written(redateStatement, [JSON.stringify(timers.map(timerRowOf))]);
    this.database.afterCommit(() => {
      for (const timer of timers)
        this.signals.announce('timers', String(firesAt(timer)?.getTime() ?? Infinity));
      for (const { instanceId } of timers) this.signals.announce('instances', instanceId);
    });
    return rows.length;
  }

  override async nextTimerDueAt(): Promise<Date | null> {
    const [row] = await this.database.query<{ due_at: Date | null }>(nextDueStatement);
    return row?.due_at ?? null;
  }

  override async takeMessage(
    instanceId: string,
    act: (message: Message) => Promise<readonly Message[]>,
  ): Promise<boolean> {
    let hasAnswers = false;
    const taken = await takeMessage(this.database, instanceId, async (message) => {
      const answers = await act(message);
      hasAnswers = answers.length > 0;
      return answers;
    });
    if (hasAnswers) this.signals.announce('outbox');
    return taken;
  }

  private announce(written: ReadonlySet<Commit>): void {
    for (const { instance } of written) this.signals.announce('instances', instance.id);
    if (written.size > 0) this.signals.announce('outbox');
    const earliest = earliestDue(written);
    if (earliest !== null) this.signals.announce('timers', String(earliest));
  }
}

/** When the first timer, delayed or held message these commits set is due, in milliseconds; null: they set none that acts. */
function earliestDue(written: ReadonlySet<Commit>): number | null {
  let earliest = Infinity;
  for (const { timersStarted, timersChanged = [], delayed, held } of written) {
    for (const timer of [...timersStarted, ...timersChanged])
      earliest = Math.min(earliest, firesAt(timer)?.getTime() ?? Infinity);
    for (const { dueAt } of delayed) earliest = Math.min(earliest, dueAt.getTime());
    for (const { leavesAt } of held) earliest = Math.min(earliest, leavesAt.getTime());
  }
  return earliest === Infinity ? null : earliest;
}
