import { textWidth } from './text-width';

describe('measuring text', () => {
  it('counts a Chinese character as one em and a Latin letter as about half', () => {
    expect(textWidth('高企', 10)).toBe(20);
    expect(textWidth('ab', 10)).toBeCloseTo(11);
  });

  it('counts full-width punctuation and rare characters as wide', () => {
    expect(textWidth('（𠮷）', 10)).toBe(30);
  });
});
