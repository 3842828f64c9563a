import type { Text } from '@terrace/kernel';
import { Decimal } from 'decimal.js';
import { missingPart } from './assess/ratio';

/** A figure's change as people count it. `change` is signed and exact. */
export interface NamedChange {
  readonly title: Text;
  readonly change: string;
  /** Empty where the title says it already. */
  readonly unit: Text;
}

interface Figure {
  readonly title: Text;
  readonly unit: Text;
  /** What the ratio is a ratio of: told in this while the amounts behind it are known. */
  readonly part?: { readonly title: Text; readonly unit: Text };
}

const yuan = { zh: '元', en: 'yuan' };
const points = { zh: '个百分点', en: 'percentage points' };

/** Facts of an enterprise that a person could change, by their name among the facts. */
const figures: Readonly<Record<string, Figure>> = {
  registeredDays: {
    title: { zh: '注册成立时间', en: 'days since registration' },
    unit: { zh: '天', en: '' },
  },
  ipCount: {
    title: { zh: '可用于本次申报的知识产权', en: 'rights usable in this application' },
    unit: { zh: '件', en: '' },
  },
  fiscalYears: {
    title: { zh: '已填报的会计年度', en: 'fiscal years on record' },
    unit: { zh: '个', en: '' },
  },
  scoreMax: {
    title: { zh: '企业创新能力评价得分上限', en: 'points of the innovation score, at its upper end' },
    unit: { zh: '分', en: '' },
  },
  rdRatio: {
    title: { zh: '研究开发费用占销售收入的比例', en: 'share of R&D expenses in sales' },
    unit: points,
    part: {
      title: { zh: '近三个会计年度研究开发费用', en: 'R&D expenses over three fiscal years' },
      unit: yuan,
    },
  },
  domesticRatio: {
    title: { zh: '境内研究开发费用占比', en: 'share of R&D expenses in mainland China' },
    unit: points,
    part: { title: { zh: '境内研究开发费用', en: 'R&D expenses in mainland China' }, unit: yuan },
  },
  hntRatio: {
    title: { zh: '高新技术产品（服务）收入占总收入的比例', en: 'share of high-tech income' },
    unit: points,
    part: {
      title: { zh: '近一年高新技术产品（服务）收入', en: 'high-tech income in the last year' },
      unit: yuan,
    },
  },
  staffRatio: {
    title: { zh: '科技人员占职工总数的比例', en: 'share of S&T staff' },
    unit: points,
    part: { title: { zh: '科技人员', en: 'S&T staff' }, unit: { zh: '人', en: '' } },
  },
};

/**
 * A change of one fact of an enterprise, by the fact's name; null where it is nothing people could change. A ratio's is
 * told as the amount that lacks, the same as on the condition's card; as percentage points where only the ratio is known.
 */
export function nameChange(
  name: string,
  { change, becomes }: { readonly change: string; readonly becomes: string },
  company: Readonly<Record<string, unknown>>,
): NamedChange | null {
  const figure = figures[name];
  if (!figure) return null;
  const { title, unit, part: counted } = figure;
  if (!counted) return { title, change, unit };
  const [part, whole] = [company[`${name}Part`], company[`${name}Whole`]];
  if (typeof part === 'string' && typeof whole === 'string' && !change.startsWith('-'))
    return { ...counted, change: `+${missingPart({ part, whole }, becomes)}` };
  return { title, change: signed(new Decimal(change).times(100)), unit };
}

const signed = (amount: Decimal): string => `${amount.isNegative() ? '' : '+'}${amount.toFixed()}`;
