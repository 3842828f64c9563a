import {
  EnterpriseStore,
  Holdings,
  ImportStore,
  mergeRow,
  mergedAway,
  missingDate,
  type CellProblem,
  type ClaimedRow,
  type EnterpriseRecord,
  type SettledRow,
  type Upserted,
} from '@terrace/enterprises';
import { Clock, UnitOfWork } from '@terrace/kernel';

const chunkSize = 500;

type Stage = 'foreseeing' | 'taking';

/** Takes the rows of a list into the registry, or foresees what would come of them, chunk by chunk. */
export class SettleRows {
  constructor(
    private readonly imports: ImportStore,
    private readonly enterprises: EnterpriseStore,
    private readonly holdings: Holdings,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Until no row is left, or somebody else has moved the list on. */
  async settle(id: string, stage: Stage): Promise<void> {
    while ((await (stage === 'taking' ? this.take(id) : this.foresee(id))) > 0);
    const next = stage === 'taking' ? ('taken' as const) : ('foreseen' as const);
    await this.imports.move(id, stage, next, next === 'taken' ? { takenAt: this.clock.now() } : {});
  }

  /** Enterprises and what came of their rows are one transaction. */
  private take(id: string): Promise<number> {
    return this.unitOfWork.run(async () => {
      const settled = await this.write(id, 'taking');
      await this.imports.settle(id, settled);
      return settled.length;
    });
  }

  /** Told by the very writing, which is then undone: a preview cannot differ from what follows. */
  private async foresee(id: string): Promise<number> {
    let settled: readonly SettledRow[] = [];
    try {
      await this.unitOfWork.run(async () => {
        throw new Foreseen(await this.write(id, 'foreseeing'));
      });
    } catch (end) {
      if (!(end instanceof Foreseen)) throw end;
      settled = end.rows;
    }
    await this.imports.settle(id, settled);
    return settled.length;
  }

  private async write(id: string, stage: Stage): Promise<SettledRow[]> {
    const run = await this.imports.hold(id);
    if (run?.stage !== stage) return [];
    const rows = await this.imports.claim(id, stage, chunkSize);
    const held = await this.enterprises.hold(rows.map(({ creditCode }) => creditCode));
    const known = new Map(held.map((record) => [record.enterprise.creditCode, record]));
    const keptCodes = await this.keptCodesOf(held);
    const read = rows.map((row): Read => {
      const record = recordOf(row, known.get(row.creditCode));
      const keptCode = keptCodes.get(record.enterprise.mergedInto ?? '');
      if (keptCode) return { row, record, problem: mergedAway(row.creditCode, keptCode) };
      return { row, record, problem: record.enterprise.registeredOn === '' ? missingDate() : null };
    });
    const whole = read.filter(({ problem }) => problem === null);
    const written = await this.enterprises.upsertMany(whole.map(({ record }) => record));
    const changed = await this.holdings.record(whole.flatMap(({ record }) => record.holdings));
    const outcomeOf = new Map(
      whole.map(({ row, record }, index): [number, Upserted] => [
        row.row,
        written[index] === 'unchanged' && changed.has(record.enterprise.id) ? 'updated' : written[index]!,
      ]),
    );
    return read.map((each) =>
      each.problem
        ? rejectedRow(each.row, each.problem)
        : acceptedRow(each, outcomeOf.get(each.row.row)!, stage === 'taking'),
    );
  }

  /** Credit codes of the records that others were merged into, by their ids. */
  private async keptCodesOf(held: readonly EnterpriseRecord[]): Promise<ReadonlyMap<string, string>> {
    const ids = held.flatMap(({ enterprise }) => enterprise.mergedInto ?? []);
    const kept = ids.length > 0 ? await this.enterprises.loadMany(ids) : [];
    return new Map(kept.map(({ id, creditCode }) => [id, creditCode]));
  }
}

interface Read {
  readonly row: ClaimedRow;
  readonly record: ReturnType<typeof recordOf>;
  /** Seen only beside what is on record. */
  readonly problem: CellProblem | null;
}

function recordOf({ content, ...beside }: ClaimedRow, known: EnterpriseRecord | undefined) {
  const { enterprise, figures, doubts } = mergeRow(content, known);
  const own = { enterpriseId: enterprise.id };
  const ip = beside.rights.map((right) => ({ ...right, ...own }));
  const holdings = beside.holdings.map((holding) => ({ ...holding, ...own }));
  return { enterprise, figures, ip, holdings, doubts };
}

const rejectedRow = ({ row, creditCode, name, warnings }: ClaimedRow, problem: CellProblem): SettledRow => ({
  ...{ row, creditCode, name, warnings, problems: [problem] },
  ...{ outcome: 'rejected', isTaken: false },
});

function acceptedRow(
  { row: { row, creditCode, name, problems, warnings }, record }: Read,
  outcome: Upserted,
  isTaken: boolean,
): SettledRow {
  // Foreseen already, a doubt is not told twice.
  const all = new Map([...warnings, ...record.doubts].map((text) => [text.zh, text]));
  return { row, creditCode, name, problems, warnings: [...all.values()], outcome, isTaken };
}

/** Ends a transaction that was begun to be undone. */
class Foreseen extends Error {
  constructor(readonly rows: readonly SettledRow[]) {
    super('this was a preview');
  }
}
