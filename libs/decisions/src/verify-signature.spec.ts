import { isSigned, replayWindowMs, signatureOf } from './verify-signature';

const body = Buffer.from('{"kind":"publicity"}');
const now = new Date('2026-10-21T01:00:00Z');
const timestamp = String(now.getTime() / 1_000);
const signature = signatureOf('key', timestamp, body);

describe('the signature of a message from a source', () => {
  it('holds for the body, the time and the key it was made with', () => {
    expect(isSigned('key', { body, timestamp, signature }, now)).toBe(true);
  });

  it.each([
    ['another body', { body: Buffer.from('{"kind":"recognition"}') }],
    ['another time', { timestamp: String(Number(timestamp) + 1) }],
    ['a time that is none', { timestamp: 'now' }],
    ['no signature', { signature: '' }],
  ])('does not hold with %s', (_, changed) => {
    expect(isSigned('key', { body, timestamp, signature, ...changed }, now)).toBe(false);
  });

  it('does not hold with another key', () => {
    expect(isSigned('other', { body, timestamp, signature }, now)).toBe(false);
  });

  it.each([-1, 1])('does not hold outside the window of five minutes (%s)', (side) => {
    const late = new Date(now.getTime() + side * (replayWindowMs + 1));
    expect(isSigned('key', { body, timestamp, signature }, late)).toBe(false);
  });
});
