import type { Order } from '../send-command';
import type { BulkSend, BulkTarget } from './bulk-send';

/** An order for many, as it reads for one of them. Carried out again under the same key, it does nothing. */
export const orderOf = (
  { id, event, data, note, actor }: Pick<BulkSend, 'id' | 'event' | 'data' | 'note' | 'actor'>,
  { instanceId, expectedVersion }: BulkTarget,
): Order => ({
  command: { instanceId, event, data, note, expectedVersion, idempotencyKey: `bulk:${id}` },
  actor,
});
