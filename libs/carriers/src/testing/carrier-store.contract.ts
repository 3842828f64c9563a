import type { CarrierEntry } from '../carrier-entry';
import type { CarrierStore } from '../carrier-store';

const carrierId = '00000000-0000-7000-8000-00000000c001';
const other = '00000000-0000-7000-8000-00000000c002';

const entryOf = (given: Partial<CarrierEntry>): CarrierEntry => ({
  ...{ carrierId, seq: 1, key: 'opened', note: null, by: 'officer', at: new Date('2026-01-05T02:00:00Z') },
  fact: { kind: 'space-added', on: '2026-01-05', space: 'A101', areaM2: '120.5' },
  ...given,
});

/** What every store of carriers does. */
export function carrierStoreContract(storeOf: () => CarrierStore): void {
  it('gives back what was recorded, in order, carrier by carrier', async () => {
    const entries = [
      entryOf({}),
      entryOf({ seq: 2, key: 'second', note: '据租赁合同' }),
      entryOf({ carrierId: other, key: 'opened' }),
    ];
    for (const entry of entries) expect(await storeOf().append(entry)).toBe(true);
    expect(await storeOf().entriesOf(carrierId)).toEqual(entries.slice(0, 2));
    expect(await storeOf().all()).toEqual(entries);
    expect(await storeOf().entriesOf('00000000-0000-7000-8000-00000000c009')).toEqual([]);
  });

  it('records nothing under a number that is taken', async () => {
    expect(await storeOf().append(entryOf({ key: 'another', note: '另一人' }))).toBe(false);
    expect(await storeOf().entriesOf(carrierId)).toHaveLength(2);
  });
}
