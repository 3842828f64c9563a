import type { CarrierEntry } from './carrier-entry';

export abstract class CarrierStore {
  /** False: somebody has recorded something of this number meanwhile. */
  abstract append(entry: CarrierEntry): Promise<boolean>;
  /** In order; nothing where there is no such carrier. */
  abstract entriesOf(carrierId: string): Promise<CarrierEntry[]>;
  /** Of all carriers, in order of carrier and number. */
  abstract all(): Promise<CarrierEntry[]>;
}
