import type { Cohort, CohortEntry, Member, Passage, Signal } from './cohort';

export interface CohortQuery {
  readonly chartId?: string;
  readonly kind?: string;
  readonly year?: number;
  /** Absent: those that are over too. */
  readonly isOpen?: boolean;
  readonly offset: number;
  readonly limit: number;
}

export abstract class CohortStore {
  /** With the first line of its record. False: one of this id is there already, and stays as it is. */
  abstract open(cohort: Cohort, entry: CohortEntry): Promise<boolean>;

  abstract load(cohortId: string): Promise<Cohort | null>;

  /** Kept from others until the unit of work ends, so that its members stay who they are. */
  abstract hold(cohortId: string): Promise<Cohort | null>;

  /** The newest first. */
  abstract list(query: CohortQuery): Promise<{ readonly total: number; readonly items: Cohort[] }>;

  /** Adds the next line to the record of a cohort that is held; `instanceIds` came or went by it. */
  abstract record(entry: CohortEntry, instanceIds: readonly string[]): Promise<void>;

  /** The newest first. */
  abstract entries(cohortId: string): Promise<CohortEntry[]>;

  /** Those present, in the order they came. */
  abstract members(cohortId: string): Promise<Member[]>;

  /** Every coming and going of one case, the newest first. */
  abstract passagesOf(instanceId: string): Promise<Passage[]>;

  /** A signal kept before stays as it is. */
  abstract keepSignal(signal: Signal): Promise<void>;

  /** The newest first. */
  abstract signals(cohortId: string): Promise<Signal[]>;

  /** Of these orders, those that were signals, with the cohort of each. */
  abstract cohortsOf(bulkIds: readonly string[]): Promise<ReadonlyMap<string, Cohort>>;
}
