import type { Evidence, Violation } from './evidence';

/** Several processes write one history, each by its own reading of the one clock. */
const toleranceMs = 1_000;

/** No history runs backwards or ahead of the district's time, whatever a machine's clock said: nothing fired early. */
export function checkTimes({ histories, now }: Evidence): Violation[] {
  const violation = (about: string, what: string): Violation => ({ check: 'times', about, what });
  return [...histories].flatMap(([id, history]) =>
    history.flatMap(({ at, name }, index) => {
      const before = history[index - 1]?.at ?? at;
      if (at.getTime() < before.getTime() - toleranceMs)
        return [
          violation(id, `${name} is of ${at.toISOString()}, after an event of ${before.toISOString()}`),
        ];
      if (at.getTime() <= now.getTime() + toleranceMs) return [];
      return [violation(id, `${name} is of ${at.toISOString()}, and it is ${now.toISOString()}`)];
    }),
  );
}
