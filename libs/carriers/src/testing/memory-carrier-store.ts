import type { CarrierEntry } from '../carrier-entry';
import { CarrierStore } from '../carrier-store';

export class MemoryCarrierStore extends CarrierStore {
  private readonly entries: CarrierEntry[] = [];

  override append(entry: CarrierEntry): Promise<boolean> {
    const taken = this.entries.some(
      ({ carrierId, seq }) => carrierId === entry.carrierId && seq === entry.seq,
    );
    if (!taken) this.entries.push(entry);
    return Promise.resolve(!taken);
  }

  override entriesOf(carrierId: string): Promise<CarrierEntry[]> {
    return Promise.resolve(this.entries.filter((entry) => entry.carrierId === carrierId));
  }

  override all(): Promise<CarrierEntry[]> {
    return Promise.resolve(
      [...this.entries].sort((a, b) => a.carrierId.localeCompare(b.carrierId) || a.seq - b.seq),
    );
  }
}
