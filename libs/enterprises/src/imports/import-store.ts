import type { EnterpriseRecord } from '../enterprise';
import type {
  ImportOutcome,
  ImportProgress,
  ImportRun,
  ImportStage,
  SettledRow,
  StagedHolding,
  StagedRight,
  StagedRow,
} from './import-run';

export interface SettledRowQuery {
  /** Only rows of this outcome, or only those that were not rejected and have a warning. */
  readonly only?: ImportOutcome | 'doubtful';
  readonly offset: number;
  readonly limit: number;
}

/** A row with what the list says of its enterprise, and what further sheets do. */
export interface ClaimedRow extends Omit<StagedRow, 'content'> {
  readonly content: NonNullable<StagedRow['content']>;
  readonly rights: EnterpriseRecord['ip'];
  readonly holdings: readonly StagedHolding['holding'][];
}

/** A part of a list as it is read. */
export interface Staged {
  readonly rows?: readonly StagedRow[];
  readonly rights?: readonly StagedRight[];
  readonly holdings?: readonly StagedHolding[];
}

/** Lists on their way into the registry, row by row. */
export abstract class ImportStore {
  /** False: one of this id is there already, and stays as it is. */
  abstract begin(run: ImportRun, bytes: Uint8Array): Promise<boolean>;

  abstract load(id: string): Promise<ImportRun | null>;

  /** As `load`, and nobody else moves it on until the unit of work ends. */
  abstract hold(id: string): Promise<ImportRun | null>;

  /** The list itself. Fault `import.missing`. */
  abstract bytesOf(id: string): Promise<Uint8Array>;

  /** Newest first. */
  abstract list(page: {
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ total: number; items: ImportRun[] }>;

  /** What is there already stays. */
  abstract stage(id: string, staged: Staged): Promise<void>;

  /** Credit codes of rights and holdings that no row owns, each once, and how many they are in all. */
  abstract ownerless(id: string, limit: number): Promise<{ total: number; creditCodes: string[] }>;

  /** The next rows that `stage` has not come to yet, in their order. */
  abstract claim(id: string, stage: 'foreseeing' | 'taking', limit: number): Promise<ClaimedRow[]>;

  /** Rows whose outcome is foreseen or, where `isTaken`, has come. */
  abstract settle(id: string, rows: readonly SettledRow[]): Promise<void>;

  /** False: it is not at `from` any more. */
  abstract move(
    id: string,
    from: ImportStage,
    to: ImportStage,
    what?: Partial<Pick<ImportRun, 'layout' | 'reason' | 'takenAt'>>,
  ): Promise<boolean>;

  abstract progressOf(ids: readonly string[]): Promise<ReadonlyMap<string, ImportProgress>>;

  abstract rows(id: string, query: SettledRowQuery): Promise<SettledRow[]>;

  /** All rows in their order, page by page. */
  abstract allRows(id: string): AsyncIterable<SettledRow>;
}
