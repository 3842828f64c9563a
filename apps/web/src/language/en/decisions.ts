import type { Wording } from '../zh';

export const decisions: Wording['decisions'] = {
  title: 'Decisions to match',
  hint: 'Decisions from above are matched by credit code, programme and batch. Those without exactly one case, or refused by its conditions, wait here for an officer.',
  empty: 'No decision waits',
  statuses: {
    unmatched: 'No case found',
    waiting: 'Waits for its case',
    refused: 'Conditions not met',
    applied: 'Recorded',
    dismissed: 'Dismissed',
  },
  kinds: {
    acceptance: 'Acceptance',
    return: 'Return',
    publicity: 'Publicity notice',
    rejection: 'Not recognised',
    recognition: 'Recognition',
  },
  batch: (year, no) => `${year}, batch ${no}`,
  document: 'Open the document',
  from: (source, at) => `from ${source}, received ${at}`,
  openCase: 'Open the case',
  again: 'Record again',
  candidates: 'Cases it might be about',
  noCandidates: 'No enterprise in the registry comes near. Check the document.',
  matches: 'Code, programme and batch agree',
  assign: 'Assign to this case',
  reason: 'Why it belongs to no case',
  dismiss: 'Dismiss',
};
