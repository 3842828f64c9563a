import {
  EnterpriseStore,
  ImportStore,
  mergeRow,
  missingDate,
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
    const merged = rows.map((row) => ({ row, record: recordOf(row, known.get(row.creditCode)) }));
    const whole = merged.filter(({ record }) => record.enterprise.registeredOn !== '');
    const written = await this.enterprises.upsertMany(whole.map(({ record }) => record));
    const outcomeOf = new Map(whole.map(({ row }, index) => [row.row, written[index]]));
    return merged.map(({ row, record }) =>
      settledRow(row, outcomeOf.get(row.row) ?? null, { doubts: record.doubts, isTaken: stage === 'taking' }),
    );
  }
}

function recordOf({ content, rights }: ClaimedRow, known: EnterpriseRecord | undefined) {
  const { enterprise, figures, doubts } = mergeRow(content, known);
  return {
    enterprise,
    figures,
    ip: rights.map((right) => ({ ...right, enterpriseId: enterprise.id })),
    doubts,
  };
}

/** No outcome: the row names an enterprise that is new, and no day it was founded on. */
function settledRow(
  { row, creditCode, name, problems, warnings }: ClaimedRow,
  outcome: Upserted | null,
  { doubts, isTaken }: Pick<SettledRow, 'isTaken'> & { readonly doubts: SettledRow['warnings'] },
): SettledRow {
  if (!outcome)
    return {
      row,
      creditCode,
      name,
      problems: [missingDate()],
      warnings,
      outcome: 'rejected',
      isTaken: false,
    };
  // Foreseen already, a doubt is not told twice.
  const all = new Map([...warnings, ...doubts].map((text) => [text.zh, text]));
  return { row, creditCode, name, problems, warnings: [...all.values()], outcome, isTaken };
}

/** Ends a transaction that was begun to be undone. */
class Foreseen extends Error {
  constructor(readonly rows: readonly SettledRow[]) {
    super('this was a preview');
  }
}
