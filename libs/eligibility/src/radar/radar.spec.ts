import fc from 'fast-check';
import { packs, right, rights, stated, subject, yearOf } from '../testing/packs';
import type { Subject } from '../records/subject';
import { byUrgency, type Certificate, type Watched } from './watched';
import { writeRadarCsv } from './write-radar-csv';

const certificate: Certificate = {
  caseId: 'c',
  number: 'GR201832000123',
  expiresOn: '2021-12-01',
  reportDue: '2020-05-31',
  lateReports: 0,
  changeDue: null,
};

const watch = (given: Partial<Certificate> = {}, who: Partial<Subject> = {}): Watched =>
  packs.watch({ ...certificate, ...given }, subject({ on: '2020-01-15', ...who }));

const found = ({ risks }: Watched, kind: string) => risks.filter((risk) => risk.kind === kind);

describe('the annual report on the radar', () => {
  it('is nothing to speak of before the season, and a notice within 91 days of 31 May', () => {
    expect(found(watch({}, { on: '2020-02-29' }), 'report')).toEqual([]);
    expect(found(watch({}, { on: '2020-03-01' }), 'report')).toMatchObject([
      { level: 'notice', on: '2020-05-31', threshold: { zh: '累计两年即取消资格' } },
    ]);
  });

  it('presses in its last month, and more whoever was late once before', () => {
    expect(found(watch({}, { on: '2020-04-29' }), 'report')).toMatchObject([{ level: 'notice' }]);
    expect(found(watch({}, { on: '2020-04-30' }), 'report')).toMatchObject([{ level: 'warning' }]);
    expect(found(watch({ lateReports: 1 }, { on: '2020-04-29' }), 'report')).toMatchObject([
      { level: 'warning' },
    ]);
    expect(found(watch({ lateReports: 1 }, { on: '2020-04-30' }), 'report')).toMatchObject([
      { level: 'urgent', value: { zh: '未按时填报累计1年' } },
    ]);
  });

  it('is overdue from 1 June on', () => {
    expect(found(watch({}, { on: '2020-05-31' }), 'report')).toMatchObject([{ level: 'warning' }]);
    expect(found(watch({}, { on: '2020-06-01' }), 'report')).toMatchObject([
      {
        level: 'urgent',
        title: { zh: '年度发展情况报表逾期未报' },
        remedy: { zh: expect.stringContaining('立即补报') },
      },
    ]);
  });

  it('is not asked for when it falls due after the certificate has ended', () => {
    expect(found(watch({ expiresOn: '2020-05-30' }, { on: '2020-05-01' }), 'report')).toEqual([]);
  });
});

describe('a change and the end of a certificate on the radar', () => {
  it('press more as the three months and the validity run out', () => {
    expect(found(watch({ changeDue: '2020-03-15' }), 'change')).toMatchObject([{ level: 'warning' }]);
    expect(found(watch({ changeDue: '2020-02-15' }), 'change')).toMatchObject([{ level: 'urgent' }]);
    expect(found(watch({ changeDue: '2020-01-14' }), 'change')).toMatchObject([
      { level: 'urgent', remedy: { zh: expect.stringMatching(/^期限已过/) } },
    ]);
    expect(found(watch({ expiresOn: '2020-07-14' }), 'expiry')).toEqual([]);
    expect(found(watch({ expiresOn: '2020-07-13' }), 'expiry')).toMatchObject([{ level: 'warning' }]);
    expect(found(watch({ expiresOn: '2020-02-15' }), 'expiry')).toMatchObject([
      { level: 'urgent', value: { zh: '剩余31天' } },
    ]);
  });
});

describe('recognition again on the radar', () => {
  const figures = [2017, 2018, 2019].map((year) => yearOf(year));

  it('takes years nobody can know yet to be like the last on record, and says which', () => {
    const watched = watch({}, { figures });
    expect(watched.assumedYears).toEqual([2020]);
    expect(found(watched, 'unknown').map(({ id }) => id)).toEqual([]);
  });

  it('names the condition that would fail, with gap, clause and cure; under a year it is urgent', () => {
    const few = [2017, 2018, 2019].map((year) => yearOf(year, { rdStaffAverage: '8' }));
    expect(found(watch({}, { figures: few }), 'condition')).toMatchObject([
      {
        id: 'C4',
        level: 'warning',
        on: '2021-12-01',
        gap: { zh: '2人' },
        clause: '《高新技术企业认定管理办法》（国科发火〔2016〕32号）第十一条（四）',
      },
    ]);
    expect(found(watch({ expiresOn: '2021-01-14' }, { figures: few }), 'condition')).toMatchObject([
      { id: 'C4', level: 'urgent' },
    ]);
  });

  it('sees the rights that will have ended by then', () => {
    const ip = [
      { ...right, no: 'ZL201020000001.2' },
      { ...right, no: 'ZL201820000002.X' },
    ];
    expect(found(watch({}, { ip, figures }), 'rights')).toMatchObject([
      { value: { zh: 'ZL201020000001.2' }, title: { zh: '重新认定前到期的知识产权1项，届时有效1项' } },
    ]);
    const lost = watch({}, { ip: ip.slice(0, 1), figures });
    expect(found(lost, 'condition').map(({ id }) => id)).toContain('C2');
  });

  it('holds R&D as filed against R&D as claimed for the super-deduction', () => {
    const claimed = stated({ deductionRdYuan: '300000' }, '2019-12-31');
    expect(found(watch({}, { figures, stated: claimed }), 'deduction').map(({ id }) => id)).toContain('C5a');
    const same = stated({ deductionRdYuan: '500000' }, '2019-12-31');
    expect(found(watch({}, { figures, stated: same }), 'deduction')).toEqual([]);
  });
});

describe('the order of the radar', () => {
  it('puts the most pressing first', () => {
    const few = [2017, 2018, 2019].map((year) => yearOf(year, { rdStaffAverage: '8' }));
    const steady = { ip: rights(2, { class: 'I' }) };
    const list = [
      watch({ caseId: 'calm' }, steady),
      watch({ caseId: 'warned' }, { ...steady, figures: few }),
      watch({ caseId: 'urgent', lateReports: 2 }, steady),
    ].sort(byUrgency);
    expect(list.map((each) => each.certificate.caseId)).toEqual(['urgent', 'warned', 'calm']);
  });

  it('never falls as the day of a duty comes nearer', () => {
    const rank = (level: Watched['level']): number =>
      level === null ? 3 : ['urgent', 'warning', 'notice'].indexOf(level);
    const day = (n: number): string => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.nat(150), fc.nat(150), fc.nat(2), (one, other, lateReports) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map(day);
        const report = (on: string | undefined) =>
          found(watch({ lateReports }, { on: on ?? '' }), 'report')[0]?.level ?? null;
        expect(rank(report(later))).toBeLessThanOrEqual(rank(report(sooner)));
      }),
    );
  });

  it('is written as a list that a spreadsheet opens, a line a risk', () => {
    const [head, line] = writeRadarCsv([watch({ lateReports: 2 })]).split('\r\n');
    expect(head).toMatch(/^\uFEFF排名,预警级别,企业名称/);
    expect(line).toContain('1,紧急,甲,91320404MA1WX0024Y,,GR201832000123,2021-12-01,年度发展情况报表');
  });
});
