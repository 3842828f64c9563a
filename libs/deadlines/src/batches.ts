import { calendar, subtractWorkingDays, type Calendar } from './calendar';
import { addDays } from './date';

/** One round of recognition applications in a year. */
export interface Batch {
  readonly year: number;
  readonly no: number;
  readonly districtCutoff: string;
  readonly cityCutoff: string;
  readonly provinceCutoff: string;
  readonly source: string;
  /** True until the year's own notice is entered: the dates follow an earlier year's. */
  readonly unconfirmed: boolean;
}

/** Provincial cut-offs, batch by batch; the city takes files about three weeks earlier. */
const pattern = {
  provinceCutoffs: ['06-28', '07-31', '08-31'],
  cityDaysEarlier: 22,
  districtWorkingDaysEarlier: 10,
  source: '参照苏高企协办〔2019〕1号批次安排推算，待当年通知确认',
};

/** Guards ask for them at every step; they follow from the calendar alone. */
const known = new Map<number, readonly Batch[]>();

export function batchesOf(year: number): readonly Batch[] {
  const batches = known.get(year) ?? projected(year);
  known.set(year, batches);
  return batches;
}

/** The batches of a year as they follow from the pattern and these working days. */
export function projected(year: number, days: Calendar = calendar): Batch[] {
  return pattern.provinceCutoffs.map((monthAndDay, index) => {
    const provinceCutoff = `${String(year)}-${monthAndDay}`;
    const cityCutoff = addDays(provinceCutoff, -pattern.cityDaysEarlier);
    const districtCutoff = subtractWorkingDays(cityCutoff, pattern.districtWorkingDaysEarlier, days);
    return {
      year,
      no: index + 1,
      districtCutoff,
      cityCutoff,
      provinceCutoff,
      source: pattern.source,
      unconfirmed: true,
    };
  });
}

/** The batch named, or the first one that still takes files on a date. */
export function batchOf(
  which: { readonly year: number; readonly no: number } | { readonly openOn: string },
): Batch {
  return chooseBatch(which, batchesOf);
}

/** The same among the batches that `of` knows for a year. */
export function chooseBatch(
  which: { readonly year: number; readonly no: number } | { readonly openOn: string },
  of: (year: number) => readonly Batch[],
): Batch {
  if ('openOn' in which) {
    const year = Number(which.openOn.slice(0, 4));
    return firstOf(
      [...of(year), ...of(year + 1)].filter(({ districtCutoff }) => districtCutoff >= which.openOn),
    );
  }
  const batches = of(which.year);
  return batches.find(({ no }) => no === which.no) ?? firstOf(batches.slice(-1));
}

function firstOf([batch]: readonly Batch[]): Batch {
  if (batch) return batch;
  throw new RangeError('a year has at least one batch');
}
