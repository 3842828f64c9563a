import { Random } from '../../../libs/demonstration/src/district/random';
import type { Backend, ProcessName } from '../system/system-under-test';
import { faultKinds, type Fault, type FaultKind } from './fault';

export interface PlanWish {
  readonly seed: number;
  readonly backend: Backend;
  readonly lastingMs: number;
  /** Mean time from one fault to the next. */
  readonly gapMs: number;
  /** Null: every kind. */
  readonly only: FaultKind | null;
}

const workers: readonly ProcessName[] = ['worker-new', 'worker-old'];
const hourMs = 3_600_000;

/** The same wish gives the same faults. Each kind comes once before any comes again. */
export function planFaults({ seed, backend, lastingMs, gapMs, only }: PlanWish): Fault[] {
  const random = new Random(seed);
  const kinds = faultKinds.filter(
    (kind) => (only === null || kind === only) && (kind !== 'kill-redis' || backend === 'redis'),
  );
  const faults: Fault[] = [];
  let deck: FaultKind[] = [];
  for (let atMs = gapMs; atMs < lastingMs; atMs += random.integer(gapMs / 2, gapMs * 1.5)) {
    if (deck.length === 0) deck = shuffled(kinds, random);
    const kind = deck.pop();
    if (kind) faults.push(draw(kind, atMs, backend, random));
  }
  return faults;
}

function draw(kind: FaultKind, atMs: number, backend: Backend, random: Random): Fault {
  const forMs = random.integer(1_000, 5_000);
  const line = random.pick(linesOf(backend));
  const direction = random.pick(['there', 'back', 'both'] as const);
  switch (kind) {
    case 'kill-process':
      return { kind, atMs, target: random.pick(['api', ...workers] as const) };
    case 'restart-postgres':
      return { kind, atMs, times: 3, everyMs: random.integer(1_500, 4_000) };
    case 'cut':
      return { kind, atMs, forMs, line };
    case 'stall':
    case 'half-open':
      return { kind, atMs, forMs, line, direction };
    case 'slow':
      return { kind, atMs, forMs, line, delayMs: random.integer(20, 300) };
    case 'clock':
      return { kind, atMs, forMs, target: random.pick(workers), byMs: jump(random) };
    case 'full-disk':
      return { kind, atMs, forMs };
    default:
      return { kind, atMs };
  }
}

/** Minutes to two days, either way. */
const jump = (random: Random): number => Math.round(random.pick([-1, 1]) * random.between(0.05, 48) * hourMs);

const linesOf = (backend: Backend): string[] => [
  'api-postgres',
  ...workers.flatMap((worker) => [`${worker}-postgres`, ...(backend === 'redis' ? [`${worker}-redis`] : [])]),
];

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.integer(0, left.length - 1), 1));
}
