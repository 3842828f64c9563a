import type { ConditionResult } from '@terrace/engine';
import type { PlannedTimer } from '@terrace/workflow';
import type { TimerDef } from '@terrace/engine';

export interface Stay {
  readonly state: string;
  readonly holder: string | null;
  readonly sinceMs: number;
}

/** A deadline that runs. */
export interface RunningTimer {
  /** `<state>/<timer>`. */
  readonly name: string;
  readonly timer: TimerDef;
  readonly planned: PlannedTimer;
}

interface Late {
  readonly running: RunningTimer;
  readonly lateMs: number;
  readonly open: boolean;
}

type Refusal = Pick<ConditionResult, 'id' | 'reason' | 'clause'>;

/** What came to pass, noted as it happens; `summarise` reads it. */
export class Ledger {
  decided = 0;
  readonly ended: (Stay & { readonly untilMs: number; readonly open: boolean })[] = [];
  readonly late: Late[] = [];
  readonly ends: { readonly state: string; readonly tookMs: number }[] = [];
  readonly refusals = new Map<
    string,
    { event: string; refusal: Refusal; count: number; cases: Set<string> }
  >();
  readonly stuck: (Stay & { readonly untilMs: number; readonly refusedBy: string | null })[] = [];

  refused(caseKey: string, event: string, conditions: readonly Refusal[]): void {
    for (const refusal of conditions) {
      const key = `${event}/${refusal.id}`;
      const known = this.refusals.get(key) ?? { event, refusal, count: 0, cases: new Set() };
      known.count += 1;
      known.cases.add(caseKey);
      this.refusals.set(key, known);
    }
  }
}
