import { randomBytes } from 'node:crypto';
import { Ids } from '@terrace/kernel';

/** UUID version 7 (RFC 9562): sorted by the millisecond it was made in, so that indexes grow at one end. */
export class UuidV7Ids extends Ids {
  /** Asked of the system in one go: a call for each id took a twelfth of the time of sending many events. */
  private random = Buffer.alloc(0);
  private used = 0;

  override next(): string {
    const bytes = this.sixteen();
    bytes.writeUIntBE(Date.now(), 0, 6);
    bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  private sixteen(): Buffer {
    if (this.used === this.random.length) [this.random, this.used] = [randomBytes(256 * 16), 0];
    this.used += 16;
    return this.random.subarray(this.used - 16, this.used);
  }
}
