import type { Evidence, Violation } from './evidence';
import { groupBy } from './group-by';

/** What people were told was done is there once; what they sent without an answer at most once; nothing else is. */
export function checkAcknowledged({ attempts, histories }: Evidence): Violation[] {
  const entries = [...histories.values()].flat();
  const byKey = groupBy(entries, ({ idempotencyKey }) => idempotencyKey);
  const sent = new Map(attempts.map((attempt) => [attempt.key, attempt]));
  const violation = (about: string, what: string): Violation => ({ check: 'acknowledged', about, what });
  const ofAttempts = attempts.flatMap(({ key, event, instanceId, acknowledged }) => {
    const found = byKey.get(key) ?? [];
    if (found.length > 1) return [violation(key, `is there ${String(found.length)} times`)];
    const [entry] = found;
    if (!entry) return acknowledged ? [violation(key, 'was acknowledged and is not there')] : [];
    if (entry.name !== event) return [violation(key, `asked for ${event}, and ${entry.name} is there`)];
    if (instanceId !== null && entry.instanceId !== instanceId)
      return [violation(key, `is in the history of another case, ${entry.instanceId}`)];
    return [];
  });
  const unasked = entries.filter(
    ({ actor, idempotencyKey }) => actor.id !== 'system' && !sent.has(idempotencyKey),
  );
  return [
    ...ofAttempts,
    ...unasked.map(({ idempotencyKey, name }) => violation(idempotencyKey, `${name}, which nobody sent`)),
  ];
}
