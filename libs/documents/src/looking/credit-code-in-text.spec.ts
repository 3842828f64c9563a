import { typedPage } from '../testing/typed-page';
import { isValidCreditCode } from '@terrace/enterprises';
import { creditCodesOn } from './credit-code-in-text';

const found = (line: string, source: 'text' | 'ocr' = 'text') =>
  creditCodesOn(typedPage([line], source)).map(({ found, code }) => [found, code]);

describe('credit codes in text', () => {
  it('agrees with the check digits of real companies', () => {
    const real = ['9144030071526726XG', '914403001922038216', '91110000802100433B', '91330100799655058B'];
    expect(real.map(isValidCreditCode)).toEqual([true, true, true, true]);
    expect(isValidCreditCode('91320404MA1WX00088')).toBe(false);
  });

  it('finds a code beside its label, in full-width letters or broken by blanks', () => {
    const expected = [['91320404MA1WX00089', '91320404MA1WX00089']];
    expect(found('统一社会信用代码：91320404MA1WX00089')).toEqual(expected);
    expect(found('代码９１３２０４０４ＭＡ１ＷＸ０００８９（副本）')).toEqual(expected);
    expect(found('9132 0404 MA1W X000 89')).toEqual(expected);
  });

  it('leaves longer numbers and identity numbers alone', () => {
    expect(found('流水号 91320404MA1WX000891234')).toEqual([]);
    expect(found('身份证 320404198001011234')).toEqual([]);
  });

  it('repairs letters a recogniser mixes up, but never stored text', () => {
    expect(found('9132O4O4MA1WXOOO89', 'ocr')).toEqual([['9132O4O4MA1WXOOO89', '91320404MA1WX00089']]);
    expect(found('9I320404MA1WX00089', 'ocr')).toEqual([['9I320404MA1WX00089', '91320404MA1WX00089']]);
    expect(found('9132O4O4MA1WXOOO89', 'text')).toEqual([['9132O4O4MA1WXOOO89', null]]);
  });

  it('tells where on the line the code stands', () => {
    const [seen] = creditCodesOn(typedPage(['统一社会信用代码：91320404MA1WX00089']));
    expect(seen?.box.x).toBeCloseTo(0.1 + (0.8 * 18) / 36, 2);
    expect(seen?.box.width).toBeCloseTo((0.8 * 18) / 36, 2);
  });
});
