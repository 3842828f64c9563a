import { LetterStore, type Channel, type Claim, type Letter } from '@terrace/notifications';
import type { Database } from '../database';
import type { Signals } from '../signals';

const columns = `letter_id AS id, cause_id AS "causeId", kind, instance_id AS "instanceId", recipient_id AS "recipientId", subject,
  body, created_at AS "createdAt", read_at AS "readAt"`;

export class PostgresLetterStore extends LetterStore {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    super();
  }

  override async deliver(letters: readonly Letter[]): Promise<Letter[]> {
    const fresh = await this.database.query<Letter>(
      `INSERT INTO letters (letter_id, cause_id, kind, instance_id, recipient_id, subject, body, created_at)
       SELECT id, "causeId", kind, "instanceId", "recipientId", subject, body, "createdAt"
       FROM jsonb_to_recordset($1::jsonb) AS letter (id uuid, "causeId" uuid, kind text, "instanceId" uuid, "recipientId" uuid,
         subject jsonb, body jsonb, "createdAt" timestamptz)
       ON CONFLICT DO NOTHING
       RETURNING ${columns}`,
      [JSON.stringify(letters)],
    );
    this.database.afterCommit(() => {
      for (const { instanceId } of fresh) if (instanceId) this.signals.announce('instances', instanceId);
    });
    return fresh;
  }

  override inboxOf(recipientId: string, limit: number): Promise<Letter[]> {
    const sql = `SELECT ${columns} FROM letters WHERE recipient_id = $1 ORDER BY created_at DESC, letter_id DESC LIMIT $2`;
    return this.database.query<Letter>(sql, [recipientId, limit]);
  }

  override async unreadCount(recipientId: string): Promise<number> {
    const sql = 'SELECT count(*)::integer AS unread FROM letters WHERE recipient_id = $1 AND read_at IS NULL';
    const [row] = await this.database.query<{ unread: number }>(sql, [recipientId]);
    return row?.unread ?? 0;
  }

  override async markRead(recipientId: string, letterIds: readonly string[], at: Date): Promise<void> {
    await this.database.query(
      'UPDATE letters SET read_at = coalesce(read_at, $3) WHERE recipient_id = $1 AND letter_id = ANY($2::uuid[])',
      [recipientId, letterIds, at],
    );
  }

  override ofInstance(instanceId: string): Promise<Letter[]> {
    return this.database.query<Letter>(
      `SELECT ${columns} FROM letters WHERE instance_id = $1 ORDER BY created_at, letter_id`,
      [instanceId],
    );
  }

  override async claim(letterId: string, channel: Channel, leaseMs: number): Promise<Claim> {
    const [row] = await this.database.query<{ claim: Claim }>(claimStatement, [letterId, channel, leaseMs]);
    return row?.claim ?? 'held';
  }

  override async release(letterId: string, channel: Channel): Promise<void> {
    await this.database.query(
      'DELETE FROM deliveries WHERE letter_id = $1 AND channel = $2 AND sent_at IS NULL',
      [letterId, channel],
    );
  }

  override async markSent(letterId: string, channel: Channel, at: Date): Promise<void> {
    await this.database.query('UPDATE deliveries SET sent_at = $3 WHERE letter_id = $1 AND channel = $2', [
      letterId,
      channel,
      at,
    ]);
  }
}

const claimStatement = `
  WITH claimed AS (
    INSERT INTO deliveries (letter_id, channel, claimed_until)
    VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3 / 1000.0))
    ON CONFLICT (letter_id, channel) DO UPDATE SET claimed_until = excluded.claimed_until
      WHERE deliveries.sent_at IS NULL AND deliveries.claimed_until < clock_timestamp()
    RETURNING 1
  )
  SELECT CASE
    WHEN EXISTS (SELECT FROM claimed) THEN 'claimed'
    WHEN EXISTS (SELECT FROM deliveries WHERE letter_id = $1 AND channel = $2 AND sent_at IS NOT NULL) THEN 'sent'
    ELSE 'held'
  END AS claim`;
