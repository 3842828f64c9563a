import { checkCreditCode, isValidCreditCode, normaliseName, organisationCheckDigit } from './index';

describe('a credit code', () => {
  it.each([
    '9144030071526726XG',
    '914403001922038216',
    '91110000802100433B',
    '91330100799655058B',
    '91320404MA1WX0024Y',
    '9132040470000001XQ',
  ])('%s holds, as does the organisation code within it', (code) => {
    expect(checkCreditCode(code)).toEqual({ kind: 'ok' });
    expect(organisationCheckDigit(code.slice(8, 16))).toBe(code.charAt(16));
  });

  it('with another last sign is told the sign it ought to have', () => {
    expect(checkCreditCode('91320404MA1WX0024X')).toEqual({ kind: 'check-digit', expected: 'Y', found: 'X' });
  });

  it('with the letter O is told where it stands', () => {
    expect(checkCreditCode('913204O4MA1WX0024Y')).toEqual({ kind: 'character', position: 7, found: 'O' });
  });

  it('with any one sign changed no longer holds', () => {
    const code = '91320404MA1WX0024Y';
    for (let place = 0; place < 18; place += 1) {
      const other = code.charAt(place) === '7' ? '8' : '7';
      expect(isValidCreditCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
    }
  });
});

describe('a name', () => {
  it('is the same in full-width and half-width brackets', () => {
    expect(normaliseName('常州 某某（中国）有限公司')).toBe(normaliseName('常州某某(中国)有限公司'));
  });
});
