import {
  OperationsStore,
  type Failure,
  type FailureQuery,
  type QueueState,
  type Retried,
  type RetryOrder,
} from '@terrace/operations';
import type { Database } from '../database';
import type { Signals } from '../signals';

const failureColumns = `message_id AS id, topic, coalesce(payload->>'instanceId', payload->>'to') AS "instanceId",
  cause_code AS "causeCode", cause_message AS "causeMessage", attempts, created_at AS "createdAt", failed_at AS "failedAt"`;

export class PostgresOperationsStore extends OperationsStore {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    super();
  }

  override queues(): Promise<QueueState[]> {
    return this.database.query<QueueState>(queuesStatement);
  }

  override async failures({
    topic,
    offset,
    limit,
  }: FailureQuery): Promise<{ total: number; items: Failure[] }> {
    const where = 'WHERE failed_at IS NOT NULL AND ($1::text IS NULL OR topic = $1)';
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM outbox ${where}`,
      [topic ?? null],
    );
    const items = await this.database.query<Failure>(
      `SELECT ${failureColumns} FROM outbox ${where} ORDER BY failed_at DESC, message_id LIMIT $2 OFFSET $3`,
      [topic ?? null, limit, offset],
    );
    return { total: count?.total ?? 0, items };
  }

  override async retry({
    messageIds,
    idempotencyKey,
    actor,
    at,
  }: RetryOrder): Promise<ReadonlyMap<string, Retried>> {
    return this.database.transaction(async () => {
      const repeated = await this.database.query<{ id: string }>(
        'SELECT message_id AS id FROM failure_retries WHERE idempotency_key = $1 AND message_id = ANY($2::uuid[])',
        [idempotencyKey, messageIds],
      );
      const before = new Set(repeated.map(({ id }) => id));
      const fresh = messageIds.filter((id) => !before.has(id));
      const put = await this.database.query<{ id: string }>(retryStatement, [
        fresh,
        idempotencyKey,
        JSON.stringify(actor),
        at,
      ]);
      this.database.afterCommit(() => this.signals.announce('outbox'));
      const retried = new Set(put.map(({ id }) => id));
      const outcomeOf = (id: string): Retried => {
        if (before.has(id)) return 'repeated';
        return retried.has(id) ? 'retried' : 'not-failed';
      };
      return new Map(messageIds.map((id) => [id, outcomeOf(id)]));
    });
  }
}

const queuesStatement = `
  WITH rows AS (
    SELECT topic,
      count(*) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL)::integer AS waiting,
      count(*) FILTER (WHERE sent_at IS NOT NULL AND failed_at IS NULL)::integer AS handed_over,
      count(*) FILTER (WHERE failed_at IS NOT NULL)::integer AS failed,
      min(created_at) FILTER (WHERE failed_at IS NULL) AS oldest_at
    FROM outbox GROUP BY topic
  ), ended AS (
    SELECT topic,
      coalesce(sum(done) FILTER (WHERE minute >= date_trunc('minute', now()) - interval '1 minute'
        AND minute < date_trunc('minute', now())), 0)::integer AS done_minute,
      sum(done)::integer AS done_hour, sum(failed)::integer AS failed_hour
    FROM queue_minutes WHERE minute > now() - interval '1 hour' GROUP BY topic
  )
  SELECT coalesce(rows.topic, ended.topic) AS topic, coalesce(waiting, 0) AS waiting, coalesce(handed_over, 0) AS "handedOver",
    coalesce(rows.failed, 0) AS failed, oldest_at AS "oldestAt", coalesce(done_minute, 0) AS "doneLastMinute",
    coalesce(done_hour, 0) AS "doneLastHour", coalesce(failed_hour, 0) AS "failedLastHour"
  FROM rows FULL JOIN ended ON ended.topic = rows.topic ORDER BY 1`;

/** The row that the update did not get, somebody else had put back first: nothing is recorded of it. */
const retryStatement = `
  WITH failed AS (
    SELECT message_id, topic, cause_code, cause_message FROM outbox
    WHERE message_id = ANY($1::uuid[]) AND failed_at IS NOT NULL FOR UPDATE
  ), recorded AS (
    INSERT INTO failure_retries (message_id, idempotency_key, topic, cause_code, cause_message, actor, at)
    SELECT message_id, $2, topic, cause_code, cause_message, $3::jsonb, $4 FROM failed
  ), put_back AS (
    UPDATE outbox SET failed_at = NULL, sent_at = NULL, cause_code = NULL, cause_message = NULL
    FROM failed WHERE outbox.message_id = failed.message_id
  )
  SELECT message_id AS id FROM failed`;
