import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessName, SystemUnderTest } from '../system/system-under-test';
import type { Fault } from './fault';
import { QueueOutsider } from './queue-outsider';

/** No other fault lasts longer. */
const patienceMs = 30_000;

/** Makes a fault happen, and ends it when its time is over. False: it found nothing to break. */
export async function inflict(fault: Fault, system: SystemUnderTest): Promise<boolean> {
  switch (fault.kind) {
    case 'kill-process':
      return system.process(fault.target).kill();
    case 'kill-postgres':
      await system.postgres.kill();
      return true;
    case 'kill-redis':
      await system.redis?.kill();
      return system.redis !== null;
    case 'restart-postgres':
      for (let time = 0; time < fault.times; time += 1) {
        await system.postgres.restart();
        await sleep(fault.everyMs);
      }
      return true;
    case 'clock':
      return jump(system, fault.target, fault.byMs, fault.forMs);
    case 'cut':
    case 'stall':
    case 'half-open':
    case 'slow':
      return disturb(fault, system);
    case 'full-disk':
      return fillDisk(fault.forMs, new QueueOutsider(system));
    default:
      return tamper(fault.kind, new QueueOutsider(system));
  }
}

async function disturb(fault: Extract<Fault, { line: string }>, system: SystemUnderTest): Promise<boolean> {
  const line = system.line(fault.line);
  if (fault.kind === 'cut') line.cut();
  else if (fault.kind === 'slow') line.slowDown(fault.delayMs);
  else if (fault.kind === 'stall') line.stall(fault.direction);
  else line.halfOpen(fault.direction);
  await sleep(fault.forMs);
  line.mend();
  return true;
}

async function jump(
  system: SystemUnderTest,
  target: ProcessName,
  byMs: number,
  forMs: number,
): Promise<boolean> {
  const jumping = system.process(target);
  jumping.tell({ kind: 'clock', offsetMs: byMs });
  await sleep(forMs);
  jumping.tell({ kind: 'clock', offsetMs: 0 });
  return true;
}

async function tamper(
  kind: 'lose-queue' | 'duplicate' | 'reorder',
  outsider: QueueOutsider,
): Promise<boolean> {
  if (kind === 'lose-queue') return persistently(() => outsider.lose());
  if (kind === 'duplicate') return persistently(() => outsider.duplicate());
  return persistently(() => outsider.reorder());
}

async function fillDisk(forMs: number, outsider: QueueOutsider): Promise<boolean> {
  await persistently(() => outsider.fillDisk(true));
  await sleep(forMs);
  return persistently(() => outsider.fillDisk(false));
}

/** Another fault may stand in the way of this one, as a full disk in that of tampering: once it is over. */
async function persistently(act: () => Promise<void>): Promise<boolean> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      await act();
      return true;
    } catch (error) {
      if (performance.now() > until) throw error;
      await sleep(250);
    }
  }
}
