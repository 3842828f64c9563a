import { many } from './many';
import type { Wording } from '../zh';

export const legalTime: Wording['legalTime'] = {
  title: 'Legal time',
  hint: 'Once a notice of holidays or of batch dates is entered, pending deadlines are worked out again. What has ended and what has been reminded stays. A notice is never changed; a later one overrules it.',
  empty:
    'No notice has been entered. Working days follow the State Council’s published holidays, batch dates are projected from an earlier year.',
  enterCalendar: 'Enter holidays',
  enterBatch: 'Enter batch dates',
  kinds: { calendar: 'Holidays', batch: 'Batch dates' },
  source: 'Title or number of the document',
  sourceHint: 'e.g. Notice of the General Office of the State Council on the holidays of 2027',
  datedOn: 'Date of the document',
  dated: (date) => `of ${date}`,
  entered: (name, at) => `entered by ${name} on ${at}`,
  applied: (n) =>
    n > 0 ? `Worked out again: ${many(n, 'deadline')} moved` : 'Worked out again: no deadline moved',
  applying: 'Being worked out again',
  days: 'Days that change',
  date: 'Date',
  dayName: 'Name',
  dayNameHint: 'e.g. National Day, make-up workday',
  works: 'Working day',
  rests: 'Day off',
  addDay: 'Add a day',
  removeDay: 'Remove',
  year: 'Year',
  no: 'Batch',
  batch: (year, no) => `Batch ${no} of ${year}`,
  districtCutoff: 'District closes',
  cityCutoff: 'City closes',
  provinceCutoff: 'Province closes',
  required: (field) => `Fill in: ${field}`,
  preview: 'Preview',
  confirm: 'Enter the notice',
  done: 'Entered; pending deadlines are being worked out again',
  foreseen: (moved, resting) =>
    moved > 0
      ? `${many(resting, 'pending deadline')} rest on this; ${moved} would move`
      : `${many(resting, 'pending deadline')} rest on this; none would move`,
  andMore: (n) => `and ${many(n, 'more deadline')}`,
  case: 'Case',
  deadline: 'Deadline',
  from: 'Ends now',
  to: 'Would end',
};
