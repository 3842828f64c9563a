import { checkCreditCode } from '@terrace/enterprises';
import { makeDistrict } from './make-district';
import { targetNames } from './targets';

const district = makeDistrict({ seed: 320404, asOf: '2026-11-24', enterprises: 640 });

describe('the demonstration district', () => {
  it('is the same again for the same seed', () => {
    expect(makeDistrict({ seed: 320404, asOf: '2026-11-24', enterprises: 640 })).toEqual(district);
  });

  it('has valid credit codes and names, no two alike, all marked as a demonstration', () => {
    const enterprises = district.enterprises.map(({ enterprise }) => enterprise);
    expect(new Set(enterprises.map(({ creditCode }) => creditCode)).size).toBe(640);
    expect(new Set(enterprises.map(({ name }) => name)).size).toBe(640);
    expect(enterprises.every(({ creditCode }) => checkCreditCode(creditCode).kind === 'ok')).toBe(true);
    expect(enterprises.every(({ demonstration }) => demonstration)).toBe(true);
  });

  it('gives every enterprise three fiscal years before the year', () => {
    expect(
      district.enterprises.every(
        ({ figures }) => figures.map(({ fiscalYear }) => fiscalYear).join() === '2023,2024,2025',
      ),
    ).toBe(true);
  });

  it.each(targetNames)('has at least nine enterprises beside the threshold %s', (name) => {
    expect(district.enterprises.filter(({ target }) => target === name).length).toBeGreaterThanOrEqual(9);
  });

  it('has R&D shares on both sides of five per cent, none further than three per cent away', () => {
    const shares = district.enterprises
      .filter(({ target }) => target === 'rd-5-percent')
      .map(({ figures }) => Number(figures[2]?.rdYuan) / Number(figures[2]?.salesYuan));
    expect(shares.every((share) => Math.abs(share / 0.05 - 1) <= 0.0301)).toBe(true);
    expect(shares.some((share) => share < 0.05) && shares.some((share) => share > 0.05)).toBe(true);
  });
});
