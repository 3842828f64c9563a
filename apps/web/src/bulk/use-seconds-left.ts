import { useEffect, useState } from 'react';
import { useClock } from '../clock/use-clock';

/** Seconds until an instant by the server's clock; 0 once it has passed, null while the clock is not known. */
export function useSecondsLeft(until: string): number | null {
  const clock = useClock();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(beat);
  }, []);
  if (!clock.data) return null;
  const elapsedMs = Math.max(0, now - clock.dataUpdatedAt);
  const leftMs = Date.parse(until) - Date.parse(clock.data.now) - elapsedMs;
  return Math.max(0, Math.ceil(leftMs / 1_000));
}
