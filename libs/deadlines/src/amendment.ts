import { done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { daysBetween, isDate } from './date';

/** A notice that says which days are worked, as 国务院办公厅关于部分节假日安排的通知 does for a year. */
export interface CalendarNotice {
  readonly kind: 'calendar';
  /** Days that differ from what was known before. */
  readonly days: readonly { readonly date: string; readonly isWorkingDay: boolean; readonly name: string }[];
}

/** The dates of one batch, from the year's own notice. */
export interface BatchNotice {
  readonly kind: 'batch';
  readonly year: number;
  readonly no: number;
  readonly districtCutoff: string;
  readonly cityCutoff: string;
  readonly provinceCutoff: string;
}

export type Notice = CalendarNotice | BatchNotice;

/** A change of legal time: what it says, where that is written, and who entered it. Never changed, only followed by another. */
export interface Amendment {
  readonly id: string;
  readonly notice: Notice;
  /** Title or number of the document. */
  readonly source: string;
  /** Date of the document, YYYY-MM-DD. */
  readonly datedOn: string;
  readonly enteredBy: Actor;
  readonly enteredAt: Date;
  /** When every pending deadline had been worked out again; null: not yet. */
  readonly appliedAt: Date | null;
  /** Deadlines it moved. */
  readonly moved: number;
}

/** The notice, if it says something that can be. */
export function checkNotice(notice: Notice): Outcome<Notice> {
  if (notice.kind === 'batch') {
    const { districtCutoff, cityCutoff, provinceCutoff } = notice;
    const dates = [districtCutoff, cityCutoff, provinceCutoff];
    const isOrdered = districtCutoff <= cityCutoff && cityCutoff <= provinceCutoff;
    return dates.every(isDate) && isOrdered ? done(notice) : refused('invalid', wrongBatch);
  }
  const dates = notice.days.map(({ date }) => date);
  const isClear = dates.length > 0 && dates.every(isDate) && new Set(dates).size === dates.length;
  return isClear && spanOf(dates) <= longestSpanDays ? done(notice) : refused('invalid', wrongDays);
}

/** A notice is about a year and its edges; more is a slip of the pen. */
const longestSpanDays = 400;

const spanOf = (dates: readonly string[]): number => {
  const [first = '', ...later] = [...dates].sort();
  return later.length > 0 ? daysBetween(first, later.at(-1) ?? first) : 0;
};

const wrongBatch = {
  zh: '批次日期应为有效日期，且区、市、省截止日依次不早于前者。',
  en: 'The dates of a batch are calendar dates; the district closes no later than the city, the city no later than the province.',
};

const wrongDays = {
  zh: '请列出有变动的日期，每个日期一次，均在一年之内。',
  en: 'List the days that change, each once, all within a year.',
};
