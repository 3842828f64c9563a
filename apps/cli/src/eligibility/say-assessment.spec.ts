import { assess, right, stated, subject, yearOf } from '../../../../libs/eligibility/src/testing/packs';
import { sayAssessment } from './say-assessment';
import { readWishes } from './wishes';

const who = { name: '常州甲有限公司', creditCode: '91320404MA1WX0024Y' };

describe('the card on the command line', () => {
  it('says condition by condition what is there, what is asked, what lacks and where it stands', () => {
    const figures = [yearOf(2017), yearOf(2018), yearOf(2019, { rdStaffAverage: '7.5' })];
    const card = sayAssessment(who, assess('hnte', subject({ figures })), 'zh');
    expect(card).toContain('常州甲有限公司  91320404MA1WX0024Y');
    expect(card).toContain('✗ C4 科技人员占职工总数的比例  [不符合]');
    expect(card).toContain('现值：7.5%（7.5人 ÷ 100人）  标准：≥ 10%  差额：2.5人');
    expect(card).toContain('条文：企业从事研发和相关技术创新活动的科技人员占企业当年职工总数的比例不低于10%');
    expect(card).toContain('依据：《高新技术企业认定管理办法》（国科发火〔2016〕32号）第十一条（四）');
    expect(card).toContain('尚不符合');
  });

  it('says in English what it says in Chinese, and what is unconfirmed in either', () => {
    const given = subject({ ip: [right], stated: stated({ pendingRights: 2 }) });
    expect(sayAssessment(who, assess('hnte-pool', given), 'en')).toMatch(
      /P7b .*\[not met, figure unconfirmed\]/,
    );
    expect(sayAssessment(who, assess('hnte-pool', given), 'zh')).toMatch(/P7b .*\[不符合、标准未核实\]/);
  });

  it('names the figures nobody has stated', () => {
    expect(sayAssessment(who, assess('incubator-national', subject()), 'zh')).toContain(
      '在孵企业数（家）  tenants  2020-06-01',
    );
  });
});

describe('what is wished of it', () => {
  it('is an enterprise, and by default recognition as of today in Chinese', () => {
    expect(readWishes(['91320404ma1wx0024y'])).toEqual({
      code: '91320404MA1WX0024Y',
      programme: 'hnte',
      date: null,
      language: 'zh',
    });
    expect(readWishes(['--list', '--language=en'])).toMatchObject({ code: null, language: 'en' });
  });

  it.each([
    [[]],
    [['A', 'B']],
    [['A', '--date=2020-02-30']],
    [['A', '--language=de']],
    [['A', '--programm=x']],
  ])('cannot be read: %j', (given) => {
    expect(readWishes(given)).toBeNull();
  });
});
