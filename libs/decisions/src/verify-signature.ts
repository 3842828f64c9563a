import { createHmac, timingSafeEqual } from 'node:crypto';

/** A message older or newer than this is not taken: whoever recorded it cannot send it again later. */
export const replayWindowMs = 5 * 60_000;

export interface SignedMessage {
  readonly body: Uint8Array;
  /** Seconds since 1970, as the sender wrote it. */
  readonly timestamp: string;
  /** `sha256=<hex>`. */
  readonly signature: string;
}

/** HMAC-SHA256 with the source's key over timestamp, a full stop and the body as it was sent. */
export function signatureOf(key: string, timestamp: string, body: Uint8Array): string {
  return `sha256=${createHmac('sha256', key).update(`${timestamp}.`).update(body).digest('hex')}`;
}

export function isSigned(key: string, { body, timestamp, signature }: SignedMessage, now: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() - Number(timestamp) * 1_000) > replayWindowMs) return false;
  const [expected, found] = [Buffer.from(signatureOf(key, timestamp, body)), Buffer.from(signature)];
  return expected.length === found.length && timingSafeEqual(expected, found);
}
