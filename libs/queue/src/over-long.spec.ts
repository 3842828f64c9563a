import { OverLong } from './over-long';

describe('what is seen for too long', () => {
  it('is named once its time is over, and not before', () => {
    const seen = new OverLong();
    expect(seen.see(['one'], 0, 100)).toEqual([]);
    expect(seen.see(['one', 'two'], 100, 100)).toEqual([]);
    expect(seen.see(['one', 'two'], 101, 100)).toEqual(['one']);
  });

  it('begins anew when it was away in between', () => {
    const seen = new OverLong();
    seen.see(['one'], 0, 100);
    seen.see([], 50, 100);
    expect(seen.see(['one'], 150, 100)).toEqual([]);
    expect(seen.see(['one'], 251, 100)).toEqual(['one']);
  });
});
