import type { Snapshot } from '@terrace/engine';
import fc from 'fast-check';
import { applyChange, changeOf } from './snapshot-change';

const snapshots = fc.record({
  configuration: fc.array(fc.constantFrom('a', 'b', 'c')),
  history: fc.dictionary(fc.constantFrom('h', 'i'), fc.array(fc.constantFrom('a', 'b'))),
  data: fc.dictionary(fc.constantFrom('x', 'y', 'z', '__proto__x'), fc.jsonValue()),
  done: fc.boolean(),
}) as fc.Arbitrary<Snapshot>;

const asKept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('what an event made of a case', () => {
  it('leads from any snapshot to any other, also after it was written down and read back', () => {
    fc.assert(
      fc.property(fc.option(snapshots), snapshots, (before, after) => {
        expect(applyChange(before, asKept(changeOf(before, after)))).toEqual(asKept(after));
      }),
    );
  });

  it('says nothing of what stays', () => {
    const before: Snapshot = { configuration: ['a'], history: {}, data: { x: 1, y: 2 }, done: false };
    expect(changeOf(before, before)).toEqual({});
    expect(changeOf(before, { ...before, data: { x: 1, z: 3 } })).toEqual({ data: { z: 3 }, dropped: ['y'] });
  });
});
