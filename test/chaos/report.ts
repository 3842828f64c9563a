import type { ChaosResult } from './run-chaos';

/** Shown of each check at most; the file holds all. */
const shown = 20;

const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(', ') || 'none';

/** The run in a few lines. */
export function reportOf(result: ChaosResult): string {
  const injected = Object.values(result.faults).reduce((sum, count) => sum + count, 0);
  const { violations } = result;
  return [
    `seed ${String(result.seed)}, queues on ${result.backend}: ${String(result.cases)} cases opened, ${String(result.instances)} with those they invoked`,
    `events acknowledged ${String(result.acknowledged)}, of ${String(result.events)} in all`,
    `faults injected ${String(injected)}: ${counts(result.faults)}`,
    `asked again under the same key: ${counts(result.unanswered)}`,
    `letters ${String(result.letters)}; mails ${String(result.mails)}, of which copies under the same Message-ID ${String(result.copies)}`,
    `violations ${String(violations.length)}`,
    ...violations.slice(0, shown).map(({ check, about, what }) => `  ${check}: ${about} ${what}`),
  ].join('\n');
}
