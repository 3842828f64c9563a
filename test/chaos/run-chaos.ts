import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, dateOf } from '@terrace/deadlines';
import { checkAll } from './checks/check-all';
import type { Evidence, Violation } from './checks/evidence';
import type { Fault, FaultKind } from './faults/fault';
import { inflict } from './faults/inflict';
import { planFaults } from './faults/plan-faults';
import { DistrictClock } from './load/district-clock';
import { Errands } from './load/errands';
import { Ledger } from './load/ledger';
import { readEvidence } from './read-evidence';
import { settle } from './settle';
import { SystemUnderTest, type Backend } from './system/system-under-test';

export interface ChaosWish {
  /** The checkout, built. */
  readonly root: string;
  readonly backend: Backend;
  readonly seed: number;
  readonly cases: number;
  readonly lastingMs: number;
  /** Mean time from one fault to the next. */
  readonly gapMs: number;
  /** Null: every kind. */
  readonly only: FaultKind | null;
  readonly tell: (line: string) => void;
}

export interface ChaosResult {
  readonly seed: number;
  readonly backend: Backend;
  readonly cases: number;
  readonly instances: number;
  readonly acknowledged: number;
  readonly events: number;
  readonly letters: number;
  /** Mails taken by the mail server, and how many of them were copies under an id it had. */
  readonly mails: number;
  readonly copies: number;
  /** Requests that got no answer or a fault's, by what came instead; each was sent again under its key. */
  readonly unanswered: Readonly<Record<string, number>>;
  readonly plan: readonly Fault[];
  readonly faults: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
}

/** Days between the district's now and the day the new version comes into force. */
const newAfterDays = 4;
/** How often the district's time moves on by a day, at a run of this length. */
const daysOfRun = 12;

/** One run: a system, its people, what goes wrong meanwhile, and what is found afterwards. */
export async function runChaos(wish: ChaosWish): Promise<ChaosResult> {
  const today = dateOf(new Date());
  const system = await SystemUnderTest.prepare({ ...wish, today, newFrom: addDays(today, newAfterDays) });
  const giveUp = (): void => void system.stop().then(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp);
  try {
    await system.start();
    wish.tell('all processes are up');
    return await new ChaosRun(wish, system).run();
  } catch (error) {
    wish.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, giveUp);
    await system.stop();
  }
}

class ChaosRun {
  private readonly ledger = new Ledger();
  private readonly failures = new Map<string, number>();
  private readonly injected = new Map<FaultKind, number>();
  /** When a worker was killed. */
  private readonly interruptions: number[] = [];
  private isOver = false;

  constructor(
    private readonly wish: ChaosWish,
    private readonly system: SystemUnderTest,
  ) {}

  async run(): Promise<ChaosResult> {
    const { lastingMs, tell } = this.wish;
    const plan = planFaults(this.wish);
    for (const fault of plan) tell(`planned ${JSON.stringify(fault)}`);
    const { apiUrl, enterpriseIds } = this.system;
    const clock = await DistrictClock.of(apiUrl, this.failures);
    const errands = await Errands.begin(apiUrl, this.ledger, this.failures, enterpriseIds);
    const finishing = errands.finishAll(() => this.isOver);
    await Promise.all([errands.walkAll(lastingMs * 0.9), this.inflictAll(plan), this.moveTime(clock)]);
    tell('mended; waiting for rest');
    await settle(this.system, clock, tell);
    this.isOver = true;
    await finishing;
    return this.judge(plan, errands, await clock.now());
  }

  private async inflictAll(plan: readonly Fault[]): Promise<void> {
    const began = performance.now();
    const ends = await Promise.allSettled(
      plan.map(async (fault) => {
        await sleep(Math.max(fault.atMs - (performance.now() - began), 0));
        if (fault.kind === 'kill-process') this.interruptions.push(Date.now());
        if (!(await inflict(fault, this.system))) return;
        this.injected.set(fault.kind, (this.injected.get(fault.kind) ?? 0) + 1);
      }),
    );
    // Only when all have ended: nothing is to be broken any more while the rest is cleared up.
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  private async moveTime(clock: DistrictClock): Promise<void> {
    for (let day = 1; day < daysOfRun; day += 1) {
      await sleep(this.wish.lastingMs / daysOfRun);
      await clock.forward(1);
    }
  }

  private async judge(plan: readonly Fault[], errands: Errands, now: Date): Promise<ChaosResult> {
    const held = await readEvidence(this.system.postgres.ownerUrl, this.system.catalogues.new);
    const { mails } = this.system.mail;
    const { attempts } = this.ledger;
    const { destinations } = errands;
    const evidence: Evidence = {
      ...held,
      attempts,
      destinations,
      mails,
      interruptions: this.interruptions,
      now,
    };
    const { seed, backend, cases } = this.wish;
    return {
      seed,
      backend,
      cases,
      instances: held.instances.length,
      acknowledged: this.ledger.acknowledged,
      events: [...held.histories.values()].flat().length,
      letters: held.letters.length,
      mails: mails.length,
      copies: mails.length - new Set(mails.map(({ messageId }) => messageId)).size,
      unanswered: Object.fromEntries(this.failures),
      plan,
      faults: Object.fromEntries(this.injected),
      violations: [...this.surprises(errands), ...checkAll(evidence)],
    };
  }

  /** What needs no database to be wrong: a process that ended by itself, an answer that nobody can act on. */
  private surprises(errands: Errands): Violation[] {
    const crashes = [...this.system.processes.values()].flatMap((each) =>
      each.crashes.map((what) => ({ check: 'processes', about: each.name, what })),
    );
    return [...crashes, ...errands.surprises.map((what) => ({ check: 'answers', about: 'the API', what }))];
  }
}
