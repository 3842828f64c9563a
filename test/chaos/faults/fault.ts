import type { ProcessName } from '../system/system-under-test';
import type { Direction } from '../system/fault-proxy';

interface Timed {
  /** Since the load began. */
  readonly atMs: number;
}

interface Lasting extends Timed {
  readonly forMs: number;
}

/** What goes wrong, and when: plain data, so that a run can be read beforehand and made again. */
export type Fault =
  | (Timed & { readonly kind: 'kill-process'; readonly target: ProcessName })
  | (Timed & { readonly kind: 'kill-postgres' | 'kill-redis' })
  | (Timed & { readonly kind: 'lose-queue' | 'duplicate' | 'reorder' })
  | (Timed & { readonly kind: 'restart-postgres'; readonly times: number; readonly everyMs: number })
  | (Lasting & { readonly kind: 'cut'; readonly line: string })
  | (Lasting & { readonly kind: 'stall' | 'half-open'; readonly line: string; readonly direction: Direction })
  | (Lasting & { readonly kind: 'slow'; readonly line: string; readonly delayMs: number })
  | (Lasting & { readonly kind: 'clock'; readonly target: ProcessName; readonly byMs: number })
  | (Lasting & { readonly kind: 'full-disk' });

export type FaultKind = Fault['kind'];

export const faultKinds: readonly FaultKind[] = [
  'kill-process',
  'kill-postgres',
  'kill-redis',
  'restart-postgres',
  'cut',
  'stall',
  'half-open',
  'slow',
  'clock',
  'duplicate',
  'reorder',
  'lose-queue',
  'full-disk',
];
