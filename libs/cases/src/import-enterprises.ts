import {
  EnterpriseStore,
  WorkbookStore,
  mergeRow,
  missingDate,
  readEnterpriseWorkbook,
  writeImportReport,
  type AcceptedRow,
  type ImportReport,
  type RejectedRow,
} from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { Clock, UnitOfWork, done, type Actor, type Outcome, type Text } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';

export interface ImportCommand {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Only says what would come of it. */
  readonly dryRun: boolean;
  readonly idempotencyKey: string;
}

export interface Imported extends Pick<ImportReport, 'columns' | 'rejected'> {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly accepted: number;
  readonly warnings: readonly { readonly row: number; readonly text: Text }[];
  /** The workbook with what came of each row; null: a preview keeps nothing. */
  readonly workbookId: string | null;
}

/** Takes the rows of a workbook that are right into the registry and says of each other row why not. */
export class ImportEnterprises {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly workbooks: WorkbookStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Sent again, the same rows are `unchanged`: the registry is written by credit code. */
  async import(command: ImportCommand, actor: Actor): Promise<Outcome<Imported>> {
    const refusal = may(actor, 'enterprise.import', null);
    if (refusal) return { kind: 'refused', refusal };
    const read = await readEnterpriseWorkbook(command.bytes);
    if (read.kind === 'refused') return read;
    const report = await this.merged(read.value);
    const id = command.dryRun ? null : uuidOf('import', actor.id, command.idempotencyKey);
    const counts = id ? await this.take(report, command, id) : await this.foresee(report);
    const { columns, rejected, accepted, headerRow } = report;
    const warnings = [
      ...report.warnings.map((text) => ({ row: headerRow, text })),
      ...accepted.flatMap(({ row, warnings: texts }) => texts.map((text) => ({ row, text }))),
    ];
    return done({ ...counts, accepted: accepted.length, columns, rejected, warnings, workbookId: id });
  }

  private async take(report: ImportReport, command: ImportCommand, id: string): Promise<Counts> {
    const bytes = await writeImportReport(command.bytes, report);
    const fileName = `${command.fileName.replace(/\.\w+$/, '')}-导入结果.xlsx`;
    return this.unitOfWork.run(async () => {
      await this.workbooks.save({ id, fileName, bytes, createdAt: this.clock.now() });
      return this.enterprises.upsertMany(report.accepted);
    });
  }

  /** Counted by the very writing, which is then undone: a preview cannot differ from what follows. */
  private async foresee(report: ImportReport): Promise<Counts> {
    try {
      return await this.unitOfWork.run(async () => {
        throw new Foreseen(await this.enterprises.upsertMany(report.accepted));
      });
    } catch (end) {
      if (end instanceof Foreseen) return end.counts;
      throw end;
    }
  }

  /** What is on record and not in the list stays. */
  private async merged(report: ImportReport): Promise<ImportReport> {
    const codes = report.accepted.map(({ enterprise }) => enterprise.creditCode);
    const found = await this.enterprises.byCreditCode(codes);
    const records = await this.enterprises.recordsOf(found.map(({ id }) => id));
    const known = new Map(records.map((record) => [record.enterprise.creditCode, record]));
    const merged = report.accepted.map((row) => mergeRow(row, known.get(row.enterprise.creditCode)));
    const undated = merged.filter(({ enterprise }) => enterprise.registeredOn === '').map(withoutDate);
    return {
      ...report,
      accepted: merged.filter(({ enterprise }) => enterprise.registeredOn !== ''),
      rejected: [...report.rejected, ...undated].sort((one, other) => one.row - other.row),
    };
  }
}

type Counts = Pick<Imported, 'created' | 'updated' | 'unchanged'>;

/** Ends a transaction that was begun to be undone. */
class Foreseen extends Error {
  constructor(readonly counts: Counts) {
    super('this was a preview');
  }
}

const withoutDate = ({ row, enterprise: { creditCode, name } }: AcceptedRow): RejectedRow => ({
  row,
  creditCode,
  name,
  problems: [missingDate()],
});
