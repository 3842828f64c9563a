import { join } from 'node:path';
import { loadPacks } from '@terrace/eligibility';
import { compileChart, enabled, start, type ChartDef, type Json } from '@terrace/engine';
import type { YearlyFigures } from '@terrace/enterprises';
import { celExpressions } from '@terrace/expressions';
import { explainRefusal } from '@terrace/workflow';
import { sayChange } from './say-change';

const text = { zh: '字', en: 'text' };

const year = (fiscalYear: number, rdYuan: string): YearlyFigures => ({
  enterpriseId: 'e',
  fiscalYear,
  salesYuan: '10000000',
  totalIncomeYuan: '10000000',
  hntIncomeYuan: '5999999.99',
  rdYuan,
  rdDomesticYuan: rdYuan,
  netAssetsYuan: '5000000',
  totalAssetsYuan: '9000000',
  staffAverage: '100',
  rdStaffAverage: '7.5',
  source: '',
});

const packs = loadPacks(join(process.cwd(), 'libs', 'eligibility', 'packs'), celExpressions);
const subject = {
  enterprise: {
    id: 'e',
    creditCode: '91320404MA1WX0024Y',
    name: '甲',
    formerNames: [],
    registeredOn: '2019-08-11',
    legalPerson: '',
    street: '',
    industryCode: '',
    industry: '',
    technologyField: '',
    address: '',
    registeredCapitalYuan: '0',
    contactName: '',
    contactEmail: null,
    tags: [],
    demonstration: false,
  },
  figures: [year(2017, '96000'), year(2018, '100000'), year(2019, '100000')],
  ip: [],
  on: '2020-06-01',
};

const assessment = packs.assess('hnte', subject);
const company = packs.facts('hnte', subject);

/** What an applicant who may not submit under this condition is told would help. */
function cures(when: string, known: Record<string, Json> = company): (typeof text | null)[] {
  const def: ChartDef = {
    id: 'one',
    version: 1,
    inForceFrom: '2020-01-01',
    initial: 'drafting',
    facts: {
      'company.rdRatio': 'decimal',
      'company.rdThreshold': 'decimal',
      'company.staffRatio': 'decimal',
      'company.hntRatio': 'decimal',
      'company.registeredDays': 'int',
      'company.ipCount': 'int',
    },
    data: { area: { type: 'decimal', initial: '380.5' }, staff: { type: 'int', initial: 503 } },
    states: {
      drafting: {
        on: {
          describe: {
            by: ['enterprise'],
            meta: {
              form: [
                {
                  name: 'area',
                  title: { zh: '场地面积（平方米）', en: 'Site (m²)' },
                  type: 'decimal',
                  required: true,
                },
                {
                  name: 'staff',
                  title: { zh: '职工总数（人）', en: 'Staff' },
                  type: 'int',
                  required: true,
                },
              ],
            },
          },
          submit: { target: 'done', by: ['enterprise'], guard: [{ id: 'c', when, reason: text }] },
        },
      },
      done: { type: 'final' },
    },
  };
  const compiled = compileChart(def, celExpressions);
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  const { chart } = compiled;
  const facts = { company: known };
  const context = { actor: { id: 'a', roles: ['enterprise'] }, facts, at: '2020-06-01T00:00:00.000Z' };
  const begun = start(chart, context);
  if (begun.kind === 'refused') throw new Error(JSON.stringify(begun.refusal));
  const submit = enabled(chart, begun.next, context).find(({ event }) => event === 'submit');
  if (!submit?.refusal) throw new Error('nothing is refused');
  const refusal = explainRefusal(submit.refusal, (change) => sayChange(change, chart, facts));
  return (refusal.conditions?.[0]?.counterfactuals ?? []).map(({ words }) => words ?? null);
}

const spaced = (sentence: string): string => sentence.replaceAll(/(?<=\d) (?=\d{3})/g, '\u00a0');

describe('what would make a condition hold', () => {
  it('is told in yuan where the ratio comes from amounts, and a threshold is nothing anybody could change', () => {
    expect(cures('facts.company.rdRatio >= facts.company.rdThreshold')).toEqual([
      {
        zh: spaced('近三个会计年度研究开发费用再增加 1 204 000 元即可达到'),
        en: spaced('1 204 000 yuan more in R&D expenses over three fiscal years would pass'),
      },
      null,
    ]);
  });

  it('is the amount that the card of the condition tells', () => {
    const gapOf = (id: string) => assessment?.conditions.find((card) => card.id === id)?.gap?.zh;
    expect(gapOf('C5a')).toBe(spaced('1 204 000元'));
    expect(gapOf('C4')).toBe('2.5人');
    expect(gapOf('C6')).toBe('0.01元');
    expect(cures('facts.company.staffRatio >= decimal("0.10")')).toEqual([
      { zh: '科技人员再增加 2.5 人即可达到', en: '2.5 more in S&T staff would pass' },
    ]);
    expect(cures('facts.company.hntRatio >= decimal("0.60")')).toMatchObject([
      { zh: '近一年高新技术产品（服务）收入再增加 0.01 元即可达到' },
    ]);
  });

  it('is told in percentage points where only the ratio is known', () => {
    const { rdRatio, rdThreshold } = company;
    expect(
      cures('facts.company.rdRatio >= decimal("0.03")', { rdRatio: '0.0171', rdThreshold: rdThreshold! }),
    ).toEqual([
      {
        zh: '研究开发费用占销售收入的比例再增加 1.29 个百分点即可达到',
        en: '1.29 percentage points more in share of R&D expenses in sales would pass',
      },
    ]);
    expect(rdRatio).toBe('0.009866666666');
  });

  it('counts days and rights', () => {
    expect(cures('facts.company.registeredDays >= 365')).toMatchObject([
      { zh: '注册成立时间再增加 70 天即可达到' },
    ]);
    expect(cures('facts.company.ipCount >= 1')).toMatchObject([
      { en: '1 more in rights usable in this application would pass' },
    ]);
  });

  it('calls a figure of the case as the form does that asked for it, more or less of it', () => {
    expect(cures('decimal(data.area) >= 500')).toEqual([
      { zh: '“场地面积（平方米）”再增加 119.5 即可达到', en: '119.5 more in “Site (m²)” would pass' },
    ]);
    expect(cures('data.staff <= 500')).toEqual([
      { zh: '“职工总数（人）”再减少 3 即可达到', en: '3 less in “Staff” would pass' },
    ]);
  });
});
