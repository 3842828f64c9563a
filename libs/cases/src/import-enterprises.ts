import {
  EnterpriseStore,
  WorkbookStore,
  mergeRow,
  readEnterpriseWorkbook,
  writeImportReport,
  type AcceptedRow,
  type ImportReport,
} from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { Clock, UnitOfWork, done, type Actor, type Outcome, type Text } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';

export interface ImportCommand {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly idempotencyKey: string;
}

export interface Imported extends Pick<ImportReport, 'columns' | 'rejected'> {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly accepted: number;
  readonly warnings: readonly { readonly row: number; readonly text: Text }[];
  readonly workbookId: string;
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
    const read = await readEnterpriseWorkbook(command.bytes, command.fileName);
    if (read.kind === 'refused') return read;
    const rows = await this.merged(read.value.accepted);
    const report = { ...read.value, accepted: rows };
    const bytes = await writeImportReport(command.bytes, report);
    const workbookId = uuidOf('import', actor.id, command.idempotencyKey);
    const counts = await this.unitOfWork.run(async () => {
      const fileName = `${command.fileName.replace(/\.\w+$/, '')}-导入结果.xlsx`;
      await this.workbooks.save({ id: workbookId, fileName, bytes, createdAt: this.clock.now() });
      return this.enterprises.upsertMany(rows);
    });
    const warnings = rows.flatMap(({ row, warnings: texts }) => texts.map((text) => ({ row, text })));
    const { columns, rejected, accepted } = report;
    return done({ ...counts, accepted: accepted.length, columns, rejected, warnings, workbookId });
  }

  /** What is on record and not in the list stays. */
  private async merged(rows: readonly AcceptedRow[]): Promise<AcceptedRow[]> {
    const codes = rows.map(({ enterprise }) => enterprise.creditCode);
    const found = await this.enterprises.byCreditCode(codes);
    const records = await this.enterprises.recordsOf(found.map(({ id }) => id));
    const known = new Map(records.map((record) => [record.enterprise.creditCode, record]));
    return rows.map((row) => mergeRow(row, known.get(row.enterprise.creditCode)));
  }
}
