import fc from 'fast-check';
import { canonicalJson } from './event-hash';

const anything = fc.object({
  values: [
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.constant(() => 1),
    fc.date({ noInvalidDate: true }),
  ],
});

describe('the bytes of an entry', () => {
  it('are the same before it is written and after it is read', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it('do not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: { d: [undefined], c: 2 } })).toBe(
      canonicalJson({ a: { c: 2, d: [null] }, b: 1 }),
    );
  });
});
