import type { Json } from '@terrace/engine';

interface Given {
  readonly today?: string;
  readonly company?: Readonly<Record<string, Json>>;
  readonly documents?: Readonly<Record<string, Json>>;
}

/** Facts of a company that passes every condition, with its file complete; what is `given` differs. */
export function hnteFacts(given: Given = {}): Readonly<Record<string, Json>> {
  return {
    today: given.today ?? '2020-05-08',
    company: {
      registeredDays: 2000,
      rdRatio: '0.0612',
      rdThreshold: '0.05',
      staffRatio: '0.2',
      hntRatio: '0.75',
      domesticRatio: '1',
      ipCount: 6,
      scoreMax: 86,
      scoreMin: 71,
      incidents: 0,
      fiscalYears: 3,
      failCount: 0,
      unknownCount: 0,
      everRecognised: false,
      ...given.company,
    },
    documents: {
      required: 13,
      present: 13,
      missing: 0,
      pending: 0,
      failed: 0,
      passed: 13,
      held: [],
      ...given.documents,
    },
    batch: {
      year: 2020,
      no: 1,
      districtCutoff: '2020-05-15',
      cityCutoff: '2020-05-29',
      provinceCutoff: '2020-06-30',
    },
  };
}
