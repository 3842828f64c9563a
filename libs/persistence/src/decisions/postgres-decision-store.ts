import { DecisionStore, type DecisionQuery, type ExternalDecision } from '@terrace/decisions';
import type { Database } from '../database';

interface Row {
  readonly record: Omit<ExternalDecision, 'receivedAt' | 'settled'> & {
    readonly receivedAt: string;
    readonly settled: { readonly by: string; readonly at: string; readonly note: string | null } | null;
  };
}

/** More names alike than this help nobody. */
const mostAlike = 50;

export class PostgresDecisionStore extends DecisionStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async keep(decision: ExternalDecision, fingerprint: string) {
    const kept = await this.database.query(
      `INSERT INTO external_decisions (decision_id, source, idempotency_key, fingerprint, status, instance_id, tried_version,
         received_at, record)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        decision.id,
        decision.source,
        decision.idempotencyKey,
        fingerprint,
        decision.status,
        decision.instanceId,
        decision.triedVersion,
        decision.receivedAt,
        JSON.stringify(decision),
      ],
    );
    if (kept.length > 0) return { kept: decision, isNew: true };
    // The key is part of the id, so the id finds what was kept under it.
    return { kept: (await this.earlier(decision.id, fingerprint))!, isNew: false };
  }

  override async earlier(id: string, fingerprint: string): Promise<ExternalDecision | null> {
    const [earlier] = await this.select(
      `WHERE decision_id = $1 OR (fingerprint = $2 AND status <> 'dismissed') ORDER BY decision_id = $1 DESC LIMIT 1`,
      [id, fingerprint],
    );
    return earlier ?? null;
  }

  override async load(id: string): Promise<ExternalDecision | null> {
    const [decision] = await this.select('WHERE decision_id = $1', [id]);
    return decision ?? null;
  }

  override async hold(id: string): Promise<ExternalDecision | null> {
    const [decision] = await this.select('WHERE decision_id = $1 FOR UPDATE', [id]);
    return decision ?? null;
  }

  override async save(decision: ExternalDecision): Promise<void> {
    await this.database.query(
      'UPDATE external_decisions SET status = $2, instance_id = $3, tried_version = $4, record = $5 WHERE decision_id = $1',
      [decision.id, decision.status, decision.instanceId, decision.triedVersion, JSON.stringify(decision)],
    );
  }

  override async list({ statuses, offset, limit }: DecisionQuery) {
    const where = 'WHERE status = ANY($1::text[])';
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM external_decisions ${where}`,
      [statuses],
    );
    const items = await this.select(`${where} ORDER BY received_at, decision_id LIMIT $2 OFFSET $3`, [
      statuses,
      limit,
      offset,
    ]);
    return { total: count?.total ?? 0, items };
  }

  override async due(limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT decision_id AS id FROM external_decisions JOIN instances USING (instance_id)
       WHERE status = 'waiting' AND instances.version > coalesce(tried_version, -1) ORDER BY received_at LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The nearest first: whole years of registrations share four signs of their codes. */
  override async enterprisesLike(creditCode: string, name: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT enterprise_id AS id FROM enterprises
       WHERE merged_into IS NULL AND (name = $2 OR record->'formerNames' ? $2
         OR (length($1) = 18 AND (substr(credit_code, 9, 4) = substr($1, 9, 4) OR substr(credit_code, 13, 5) = substr($1, 13, 5))))
       ORDER BY (name = $2 OR record->'formerNames' ? $2) IS TRUE DESC,
         (SELECT count(*) FROM generate_series(1, 18) AS place WHERE substr(credit_code, place, 1) <> substr($1, place, 1)),
         name
       LIMIT ${String(mostAlike)}`,
      [creditCode, name],
    );
    return rows.map(({ id }) => id);
  }

  private async select(rest: string, parameters: readonly unknown[]): Promise<ExternalDecision[]> {
    const rows = await this.database.query<Row>(`SELECT record FROM external_decisions ${rest}`, parameters);
    return rows.map(({ record }) => ({
      ...record,
      receivedAt: new Date(record.receivedAt),
      settled: record.settled && { ...record.settled, at: new Date(record.settled.at) },
    }));
  }
}
