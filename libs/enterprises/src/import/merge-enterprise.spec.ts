import { enterprise, yearOf } from '../../../eligibility/src/testing/packs';
import { mergeEnterprise, mergeRow } from './merge-enterprise';

const known = { ...enterprise, formerNames: ['常州老厂'], tags: ['规上工业'], address: '怀德路1号' };
const blank = {
  ...enterprise,
  legalPerson: '',
  street: '',
  address: '',
  contactEmail: null,
  tags: [],
  formerNames: [],
};

describe('a list that names an enterprise on record', () => {
  it('blanks nothing that it leaves out', () => {
    expect(mergeEnterprise(known, { ...blank, registeredOn: '', registeredCapitalYuan: '0' })).toEqual({
      enterprise: known,
      warnings: [],
    });
  });

  it('brings what it says, tags included', () => {
    const read = { ...blank, address: '怀德路2号', tags: ['四新经济'] };
    expect(mergeEnterprise(known, read).enterprise).toMatchObject({
      address: '怀德路2号',
      tags: ['四新经济'],
    });
  });

  it('keeps the former name of one that is renamed, once, and says so', () => {
    const renamed = mergeEnterprise(known, { ...blank, name: '常州新名有限公司' });
    expect(renamed.enterprise.formerNames).toEqual(['常州老厂', enterprise.name]);
    expect(renamed.warnings[0]?.zh).toContain('已列入曾用名');
    expect(mergeEnterprise(renamed.enterprise, { ...blank, name: '常州新名有限公司' }).warnings).toEqual([]);
  });

  it('leaves figures that it only repeats with the source they came from', () => {
    const before = yearOf(2019, { salesYuan: '900.00', source: '年度报告' });
    const read = yearOf(2019, { salesYuan: '900', source: '工作簿导入' });
    const row = { enterprise: blank, figures: [read], empty: [] };
    expect(mergeRow(row, { enterprise: known, figures: [before], ip: [] }).figures).toEqual([before]);
  });

  it('keeps figures of a year that the row leaves empty, and takes those it has', () => {
    const before = yearOf(2019, { rdYuan: '500', salesYuan: '900' });
    const read = yearOf(2019, { rdYuan: '0', salesYuan: '1000' });
    const row = {
      row: 2,
      enterprise: blank,
      figures: [read],
      empty: [[2019, ['rdYuan']] as const],
    };
    const { figures } = mergeRow(row, { enterprise: known, figures: [before], ip: [] });
    expect(figures[0]).toMatchObject({ rdYuan: '500', salesYuan: '1000' });
  });
});
