import type { ChartProblem } from '@terrace/engine';
import type { CompiledPlan } from './migration-plan';
import type { CaseOutcome, MigratedCase, Migration } from './migration';

/** Plans and what became of each case. */
export abstract class MigrationStore {
  abstract propose(migration: Migration): Promise<void>;
  abstract load(id: string): Promise<Migration | null>;
  /** The newest first. */
  abstract list(): Promise<Migration[]>;
  /** Loads it and keeps others from it until the open unit of work ends: its pages are done one after another. */
  abstract hold(id: string): Promise<Migration | null>;
  /** Writes its stage, report, people and progress. */
  abstract save(migration: Migration): Promise<void>;
  /** What became of these cases, instead of what was recorded of them before. */
  abstract record(id: string, cases: readonly MigratedCase[]): Promise<void>;
  abstract forget(id: string): Promise<void>;
  /** In order of the case's id. */
  abstract cases(
    id: string,
    query: { readonly outcome?: CaseOutcome; readonly after: string | null; readonly limit: number },
  ): Promise<MigratedCase[]>;
  abstract tally(id: string): Promise<{ readonly outcome: CaseOutcome; readonly count: number }[]>;
}

export type ReadPlan =
  | { readonly kind: 'compiled'; readonly plan: CompiledPlan }
  | { readonly kind: 'wrong'; readonly problems: readonly ChartProblem[] };

/** Reads a plan as people write it, against the charts that are installed. */
export abstract class MigrationPlans {
  abstract read(text: string): ReadPlan;
}
