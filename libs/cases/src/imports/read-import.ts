import {
  ImportStore,
  doubtsOf,
  layoutOf,
  listHoldings,
  listRights,
  listRows,
  withoutOwner,
  type ImportRun,
  type ListedRow,
  type ReadLayout,
  type StagedHolding,
  type StagedRight,
  type StagedRow,
} from '@terrace/enterprises';
import { refused, type Outcome, type Text } from '@terrace/kernel';
import { readSpreadsheet, type Spreadsheet } from '@terrace/spreadsheets';

const chunkSize = 500;

/** A district has some tens of thousands of legal persons. */
const mostRows = 200_000;

/** Of lines that are no right; more of them are only counted. */
const mostTold = 100;

/** Reads a list row by row into the database, where its rows wait: neither the list nor its rows are ever whole in memory. */
export class ReadImport {
  constructor(private readonly imports: ImportStore) {}

  /** Begun again after a crash, it finds the rows that are there and adds the others. */
  async read(run: ImportRun): Promise<void> {
    const bytes = await this.imports.bytesOf(run.id);
    const read = await readSpreadsheet(bytes, (list) => this.stage(run.id, list));
    if (read.kind === 'refused') {
      await this.imports.move(run.id, 'reading', 'unreadable', { reason: read.refusal.reason });
      return;
    }
    await this.imports.move(run.id, 'reading', run.takesAtOnce ? 'taking' : 'foreseeing', {
      layout: read.value,
    });
  }

  private async stage(id: string, list: Spreadsheet): Promise<Outcome<ReadLayout>> {
    const layout = await layoutOf(list);
    if (layout.kind === 'refused') return layout;
    const lost = [
      await stageLines<StagedRight>(listRights(list), (rights) => this.imports.stage(id, { rights })),
      await stageLines<StagedHolding>(listHoldings(list), (holdings) => this.imports.stage(id, { holdings })),
    ];
    let width = layout.value.columns.length;
    let count = 0;
    for await (const rows of inChunks(listRows(list, layout.value))) {
      if ((count += rows.length) > mostRows) return refused('invalid', tooLong);
      width = Math.max(width, ...rows.map((row) => row.width));
      await this.imports.stage(id, { rows: rows.map(stagedRow) });
    }
    const ownerless = await this.imports.ownerless(id, mostTold);
    const doubts = [
      ...doubtsOf(layout.value),
      ...lost.flatMap((each) => each.told),
      ...told(ownerless.creditCodes.map(withoutOwner), ownerless.total),
    ];
    return { kind: 'done', value: { ...layout.value, width, doubts } };
  }
}

/** Lines of a further sheet on their way into the database; those that cannot be taken are told. */
async function stageLines<Line extends object>(
  lines: AsyncIterable<Line | { readonly lost: Text }>,
  stage: (staged: readonly Line[]) => Promise<void>,
): Promise<Lost> {
  const lost = new Lost();
  for await (const chunk of inChunks(lines)) {
    const taken: Line[] = [];
    for (const line of chunk) {
      if ('lost' in line) lost.add(line.lost);
      else taken.push(line);
    }
    await stage(taken);
  }
  return lost;
}

async function* inChunks<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Lines of further sheets that cannot be taken, the first of them by name. */
class Lost {
  private readonly lines: Text[] = [];
  private total = 0;

  add(line: Text): void {
    if ((this.total += 1) <= mostTold) this.lines.push(line);
  }

  get told(): Text[] {
    return told(this.lines, this.total);
  }
}

function stagedRow({ row, enterprise, figures, empty, problems, warnings }: ListedRow): StagedRow {
  const { creditCode, name } = enterprise;
  const content = problems.length > 0 ? null : { enterprise, figures, empty };
  return { row, creditCode, name, content, problems, warnings };
}

const told = (lines: readonly Text[], total: number): Text[] =>
  total > lines.length ? [...lines, more(total - lines.length)] : [...lines];

const more = (count: number): Text => ({
  zh: `另有${String(count)}处同类情形，未逐一列出`,
  en: `${String(count)} more of the same kind are not listed`,
});
const tooLong = {
  zh: `名单超过${String(mostRows)}行，请分成几份上传。`,
  en: `The list has more than ${String(mostRows)} rows. Send it in parts.`,
};
