import { createHash } from 'node:crypto';
import {
  ImportDecisionList,
  writeListResult,
  type ImportedList,
  type ListDefaults,
} from '@terrace/decisions';
import { FileStorage } from '@terrace/documents';
import { WorkbookStore } from '@terrace/enterprises';
import { Clock, done, type Actor, type Outcome } from '@terrace/kernel';
import { formatOf } from '@terrace/spreadsheets';
import { UploadStore, uuidOf, type Attachment } from '@terrace/workflow';
import { attachmentKey } from './attachments/attachment-key';
import { returnedName } from './returned-name';

export interface ImportDecisionsCommand {
  readonly chartId: string;
  readonly defaults: ListDefaults;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly dryRun: boolean;
  readonly idempotencyKey: string;
}

export interface ImportedDecisions extends Pick<ImportedList, 'columns' | 'rows'> {
  /** The list with an outcome beside each row. */
  readonly workbook: Uint8Array;
  /** Where it is kept for download; null: a preview keeps nothing. */
  readonly workbookId: string | null;
}

/** Takes in a recognising body's list (认定、公示名单): the file is kept as evidence, each row becomes a decision. */
export class ImportDecisions {
  constructor(
    private readonly list: ImportDecisionList,
    private readonly files: FileStorage,
    private readonly uploads: UploadStore,
    private readonly workbooks: WorkbookStore,
    private readonly clock: Clock,
  ) {}

  async import(command: ImportDecisionsCommand, actor: Actor): Promise<Outcome<ImportedDecisions>> {
    const { bytes, fileName, dryRun } = command;
    const id = uuidOf('decision-list', actor.id, command.idempotencyKey);
    const file = fileOf(id, fileName, bytes);
    const keep = async () => {
      await this.files.put(attachmentKey(file.id), bytes);
      await this.uploads.keep({ ...file, uploadedBy: actor.id, uploadedAt: this.clock.now() });
    };
    const imported = await this.list.import({ ...command, file, keep }, actor);
    if (imported.kind === 'refused') return imported;
    const { columns, rows } = imported.value;
    const workbook = await writeListResult(bytes, imported.value, dryRun);
    const workbookId = dryRun ? null : id;
    if (workbookId) {
      const name = returnedName(fileName, '登记结果', formatOf(workbook).extension);
      const createdAt = this.clock.now();
      await this.workbooks.save({ id: workbookId, fileName: name, bytes: workbook, createdAt });
    }
    return done({ columns, rows, workbook, workbookId });
  }
}

/** Each import keeps a file of its own: where every row had been received, nothing carries it and it is swept away. */
function fileOf(id: string, name: string, bytes: Uint8Array): Attachment {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mediaType } = formatOf(bytes);
  return { id, name, mediaType, bytes: bytes.byteLength, sha256, internal: true };
}
