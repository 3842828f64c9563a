import { randomBytes } from 'node:crypto';
import { Ids } from '@terrace/kernel';

/** UUID version 7 (RFC 9562): sorted by the millisecond it was made in, so that indexes grow at one end. */
export class UuidV7Ids extends Ids {
  override next(): string {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(Date.now(), 0, 6);
    bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}
