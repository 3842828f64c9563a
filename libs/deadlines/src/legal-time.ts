import type { Amendment, BatchNotice } from './amendment';
import { chooseBatch, projected, type Batch } from './batches';
import { calendar, type Calendar } from './calendar';

/** The calendar and the batches as the notices entered so far have them; those entered later overrule. */
export class LegalTime {
  private days = new Map<string, boolean>();
  private batches = new Map<string, Batch>();

  /** Takes the amendments, the oldest first, instead of those known before. */
  amend(amendments: readonly Amendment[]): void {
    const days = new Map<string, boolean>();
    const batches = new Map<string, Batch>();
    for (const { notice, source } of amendments) {
      if (notice.kind === 'batch') batches.set(keyOf(notice), { ...batchOfNotice(notice), source });
      else for (const { date, isWorkingDay } of notice.days) days.set(date, isWorkingDay);
    }
    this.known.clear();
    this.days = days;
    this.batches = batches;
  }

  readonly calendar: Calendar = {
    isWorkingDay: (date) => this.days.get(date) ?? calendar.isWorkingDay(date),
    isProvisional: (date) => !this.days.has(`${date.slice(0, 4)}-10-01`) && calendar.isProvisional(date),
  };

  /** Guards ask for them at every step. */
  private readonly known = new Map<number, readonly Batch[]>();

  readonly batchesOf = (year: number): readonly Batch[] => {
    const known =
      this.known.get(year) ??
      projected(year, this.calendar).map((batch) => this.batches.get(keyOf(batch)) ?? batch);
    this.known.set(year, known);
    return known;
  };

  /** The batch named, or the first one that still takes files on a date. */
  readonly batchOf = (which: Parameters<typeof chooseBatch>[0]): Batch => chooseBatch(which, this.batchesOf);
}

const keyOf = ({ year, no }: Pick<Batch, 'year' | 'no'>): string => `${String(year)}/${String(no)}`;

const batchOfNotice = ({ kind: _kind, ...dates }: BatchNotice) => ({ ...dates, unconfirmed: false });
