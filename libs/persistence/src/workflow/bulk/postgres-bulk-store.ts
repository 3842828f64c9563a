import {
  BulkStore,
  messageTopic,
  type BulkItem,
  type BulkOutcome,
  type BulkProgress,
  type BulkSend,
  type BulkTarget,
} from '@terrace/workflow';
import type { Database } from '../../database';
import { bulkColumns, itemColumns, itemOf, type ItemRow } from './bulk-row';

export class PostgresBulkStore extends BulkStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async begin(bulk: BulkSend, targets: readonly BulkTarget[]): Promise<boolean> {
    return this.database.transaction(async () => {
      const begun = await this.database.query(beginStatement, [JSON.stringify(bulk), bulk.actor.id]);
      if (begun.length === 0) return false;
      await this.database.query(targetStatement, [bulk.id, JSON.stringify(targets)]);
      return true;
    });
  }

  override async load(bulkId: string): Promise<BulkSend | null> {
    const sql = `SELECT ${bulkColumns} FROM bulk_sends WHERE bulk_id = $1`;
    const [bulk] = await this.database.query<BulkSend>(sql, [bulkId]);
    return bulk ?? null;
  }

  override list(senderId: string | null, limit: number): Promise<BulkSend[]> {
    return this.database.query<BulkSend>(
      `SELECT ${bulkColumns} FROM bulk_sends WHERE $1::text IS NULL OR sender_id = $1 ORDER BY created_at DESC LIMIT $2`,
      [senderId, limit],
    );
  }

  override async progressOf(bulkId: string): Promise<BulkProgress> {
    const counts = await this.database.query<{ outcome: BulkOutcome; count: number }>(
      'SELECT outcome, count(*)::integer AS count FROM bulk_items WHERE bulk_id = $1 GROUP BY outcome',
      [bulkId],
    );
    const none = { waiting: 0, moved: 0, refused: 0, impossible: 0, undone: 0 };
    return counts.reduce((progress, { outcome, count }) => ({ ...progress, [outcome]: count }), none);
  }

  override async items(
    bulkId: string,
    {
      outcome,
      offset,
      limit,
    }: { readonly outcome?: BulkOutcome; readonly offset: number; readonly limit: number },
  ): Promise<BulkItem[]> {
    const rows = await this.database.query<ItemRow>(
      `SELECT ${itemColumns} FROM bulk_items WHERE bulk_id = $1 AND ($2::text IS NULL OR outcome = $2)
       ORDER BY position OFFSET $3 LIMIT $4`,
      [bulkId, outcome ?? null, offset, limit],
    );
    return rows.map(itemOf);
  }

  override async claim(
    bulkId: string,
    outcome: BulkOutcome,
    after: number,
    limit: number,
    instanceIds?: readonly string[],
  ): Promise<BulkItem[]> {
    const rows = await this.database.prepared<ItemRow>(
      `SELECT ${itemColumns} FROM bulk_items
       WHERE bulk_id = $1 AND outcome = $2 AND position > $3 AND ($5::uuid[] IS NULL OR instance_id = ANY($5))
       ORDER BY position LIMIT $4 FOR UPDATE SKIP LOCKED`,
      [bulkId, outcome, after, limit, instanceIds ?? null],
    );
    return rows.map(itemOf);
  }

  override async record(items: readonly BulkItem[]): Promise<void> {
    if (items.length === 0) return;
    await this.database.prepared(recordStatement, [JSON.stringify(items)]);
  }

  override async delaying(instanceIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ sender_id: string }>(
      'SELECT DISTINCT sender_id FROM delayed_messages WHERE sender_id = ANY($1::uuid[]) AND topic = $2',
      [instanceIds, messageTopic],
    );
    return new Set(rows.map(({ sender_id }) => sender_id));
  }

  override async keepHeld(entryIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ entry_id: string }>(
      'SELECT entry_id FROM delayed_messages WHERE entry_id = ANY($1::uuid[]) FOR UPDATE SKIP LOCKED',
      [entryIds],
    );
    const held = new Map<string, number>();
    for (const { entry_id: id } of rows) held.set(id, (held.get(id) ?? 0) + 1);
    return held;
  }
}

const beginStatement = `
  INSERT INTO bulk_sends (bulk_id, event, data, note, actor, sender_id, created_at, effects_leave_at, total)
  SELECT id, event, data, note, actor, $2, "createdAt", "effectsLeaveAt", total
  FROM json_to_record($1::json) AS bulk (id uuid, event text, data json, note text, actor json, "createdAt" timestamptz,
    "effectsLeaveAt" timestamptz, total integer)
  ON CONFLICT DO NOTHING
  RETURNING bulk_id`;

const targetStatement = `
  INSERT INTO bulk_items (bulk_id, position, instance_id, expected_version)
  SELECT $1, place - 1, "instanceId", "expectedVersion"
  FROM ROWS FROM (json_to_recordset($2::json) AS ("instanceId" uuid, "expectedVersion" integer))
    WITH ORDINALITY AS target ("instanceId", "expectedVersion", place)`;

const recordStatement = `
  UPDATE bulk_items SET outcome = item.outcome, refusal = item.refusal, moved = item.moved
  FROM json_to_recordset($1::json) AS item ("bulkId" uuid, position integer, outcome text, refusal json, moved json)
  WHERE bulk_id = item."bulkId" AND bulk_items.position = item.position`;
