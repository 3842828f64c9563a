import type { Wording } from '../zh';

export const proof: Wording['proof'] = {
  asOf: 'As it was then',
  asOfTitle: (seq, at) => `After entry ${seq} (${at})`,
  standing: 'Stood at',
  holder: 'Whose move it was',
  data: 'Data of the case then',
  facts: 'What was known when it was decided',
  factsUnknown: 'Not kept when this entry was made',
  inexact: 'Some early entries did not keep what they made of the case: the data is as far as it is known.',
  chartVersion: 'Version of the programme',
  download: 'Download the record',
  downloadHint: 'All events with their hashes, and the proofs of the sealed days',
  checker: 'Offline checker',
  checkerHint: 'Checks without a network whether a downloaded record was changed',
};
