import type { Snapshot } from '@terrace/engine';
import type { Actor, Text } from '@terrace/kernel';
import type { Instance, Timer } from '../instance';
import type { Task } from '../tasks/task';
import type { StayReason } from './move';
import type { MigrationReport } from './migration-report';

/** Names under which the history of a case records that it came under another version, and that it came back. */
export const migratedEvent = 'migrated';
export const migrationRevertedEvent = 'migration-reverted';

export type MigrationStage = 'proposed' | 'approved' | 'running' | 'done' | 'reverting' | 'reverted';

/** A plan on its way: proposed by one person, approved by another, carried out page by page. */
export interface Migration {
  readonly id: string;
  /** The plan as it was written, YAML. */
  readonly plan: string;
  readonly chartId: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly title: Text;
  readonly reason: Text;
  readonly stage: MigrationStage;
  readonly proposedBy: Actor;
  readonly proposedAt: Date;
  /** What the dry run found; null until it has been made. */
  readonly report: MigrationReport | null;
  readonly approvedBy: Actor | null;
  readonly approvedAt: Date | null;
  readonly revertedBy: Actor | null;
  /** The last case, in order of id, that the present run is done with; null at the beginning. */
  readonly reached: string | null;
  readonly endedAt: Date | null;
}

/** `waiting`: it moved, or was being told something, at that moment; the next pass takes it. */
export type CaseOutcome =
  'would-move' | 'would-stay' | 'moved' | 'stayed' | 'waiting' | 'reverted' | 'not-reverted';

export interface MigratedCase {
  readonly instanceId: string;
  readonly outcome: CaseOutcome;
  readonly reason: StayReason | null;
  readonly before: BeforeMigration | null;
}

/** What a case comes back to, and how it stood after: it comes back only if it still stands so. */
export interface BeforeMigration {
  readonly chartVersion: number;
  readonly snapshot: Snapshot;
  readonly place: Pick<Instance, 'stage' | 'state' | 'holder'>;
  readonly invocations: Instance['invocations'];
  readonly timers: readonly Timer[];
  readonly tasks: readonly Task[];
  /** How it stood when it had moved: its version, and what its timers had still to do. */
  readonly after: { readonly version: number; readonly pending: readonly string[] };
  /** Settling in the new version told somebody something, which cannot be taken back. */
  readonly hasHadEffects: boolean;
}
