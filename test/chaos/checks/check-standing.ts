import { firesAt } from '@terrace/workflow';
import type { Evidence, Violation } from './evidence';

/** No case is stuck: nothing waits to be delivered, no timer is overdue, and every case is where its people took it. */
export function checkStanding(evidence: Evidence): Violation[] {
  const { undelivered, timers, instances, destinations, now } = evidence;
  const violation = (about: string, what: string): Violation => ({ check: 'standing', about, what });
  const byId = new Map(instances.map((instance) => [instance.id, instance]));
  const overdue = timers.filter((timer) => (firesAt(timer)?.getTime() ?? Infinity) <= now.getTime());
  const unfinished = instances.filter(({ parent, snapshot }) => parent !== null && !snapshot.done);
  return [
    ...undelivered.map((message) => violation(message, 'was not delivered')),
    ...overdue.map(({ id, name }) => violation(id, `${name} is overdue`)),
    ...unfinished.map(({ id, state }) =>
      violation(id, `was invoked and has not ended, but stands in ${state}`),
    ),
    ...[...destinations].flatMap(([id, state]) => {
      const found = byId.get(id)?.state;
      return found === state ? [] : [violation(id, `is in ${String(found)}, not in ${state}`)];
    }),
  ];
}
