import type { Wording } from '../zh';

export const assessment: Wording['assessment'] = {
  title: 'Conditions',
  programme: 'Programme',
  appliesOn: 'Date of application',
  hint: (basis, from) =>
    `Computed under ${basis}, in force from ${from}, from the registry as it stands; for guidance only. The recognising body decides.`,
  pass: 'Met',
  fail: 'Not met',
  open: 'For review',
  unknown: 'Not enough data',
  thin: 'Thin margin',
  unconfirmed: 'Figure unconfirmed',
  hasUnconfirmed: 'Some figures unconfirmed',
  working: 'Worked out',
  evidence: 'Evidence',
  verdicts: {
    meets: 'All met',
    open: 'All that records decide met',
    unknown: 'Not enough data',
    fails: 'Not met yet',
  },
  passed: (n, total) => `${n} of ${total} conditions met`,
  missingYears: (years) =>
    `The figures of ${years.join(', ')} are missing; what looks at several years waits for them.`,
  scoreRange: (min, max, outOf) =>
    min === max ? `${max} of ${outOf} points` : `${min}–${max} of ${outOf} points`,
  scoreItems: (title) => `Items of: ${title}`,
  flagged: 'A person decides',
  asked: (missing) => (missing > 0 ? `Figures to be stated (${missing} missing)` : 'Figures stated'),
  figure: 'Figure',
  notStated: 'Not stated',
  statedAsOf: 'As of',
  ground: 'Ground',
  groundHint: 'A report, a certificate, a record of a visit',
  state: 'State',
  stateFigure: 'State a figure that the rules ask for',
  stated: 'Stated; the conditions are judged anew',
  yesOrNo: (yes) => (yes ? 'Yes' : 'No'),
};
