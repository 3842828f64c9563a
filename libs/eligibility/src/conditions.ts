import type { Text } from '@terrace/kernel';
import type { AssessedFigures, ConditionCard, ConditionId, Ratio } from './assessment';
import { asPercent, missingPart, percentOf, pointsAbove, reaches } from './ratio';

const measure = '《高新技术企业认定管理办法》（国科发火〔2016〕32号）第十一条';

/** Percentage points below which a passing ratio is thin: formal checks ask for an explanation there. */
const thinPoints: Readonly<Partial<Record<ConditionId, number>>> = { C4: 1, C5a: 0.5, C6: 3 };

/** The eight conditions, C5 in its two halves, in the order of the article. */
export function conditionsOf(
  figures: AssessedFigures,
  technologyField: string,
  score: { min: number; max: number },
): ConditionCard[] {
  return [
    registration(figures.registeredDays),
    property(figures.ipCount),
    field(technologyField),
    share('C4', '（四）', staffTitle, figures.staff, '0.10', staffRemedy, '人'),
    share('C5a', '（五）', rdTitle, figures.rd, figures.rdThreshold, rdRemedy, '元'),
    share('C5b', '（五）', domesticTitle, figures.domestic, '0.60', domesticRemedy, '元'),
    share('C6', '（六）', hntTitle, figures.hnt, '0.60', hntRemedy, '元'),
    innovation(score),
    incidents(figures.incidents),
  ];
}

function registration(days: number): ConditionCard {
  const passes = days >= 365;
  return {
    ...card('C1', '（一）', { zh: '注册成立一年以上', en: 'Registered for a year or more' }, passes),
    value: `${String(days)}天`,
    threshold: '≥ 365天',
    gap: passes ? null : `${String(365 - days)}天`,
    margin: passes ? (days < 395 ? 'thin' : 'steady') : null,
    remedy: passes
      ? null
      : { zh: '请待注册满365天后的批次申报。', en: 'Apply in a batch after 365 days of registration.' },
  };
}

function property(count: number): ConditionCard {
  const passes = count >= 1;
  return {
    ...card('C2', '（二）', { zh: '拥有核心自主知识产权', en: 'Owns core intellectual property' }, passes),
    value: `${String(count)}件`,
    threshold: '≥ 1件',
    gap: passes ? null : '1件',
    margin: passes ? 'steady' : null,
    remedy: passes
      ? null
      : {
          zh: '登记软件著作权或受让一项实用新型专利通常最快。',
          en: 'A software copyright or an acquired utility model is usually quickest.',
        },
  };
}

function field(technologyField: string): ConditionCard {
  const status = technologyField ? 'pass' : 'unknown';
  return {
    ...card(
      'C3',
      '（三）',
      { zh: '属于国家重点支持的高新技术领域', en: 'In a supported field of technology' },
      technologyField !== '',
    ),
    status,
    value: technologyField || null,
    remedy: technologyField
      ? null
      : { zh: '请填明三级技术领域。', en: 'State the field to its third level.' },
  };
}

function share(
  id: ConditionId,
  item: string,
  title: Text,
  ratio: Ratio | null,
  threshold: string | null,
  remedy: Text,
  unit: string,
): ConditionCard {
  if (!ratio || !threshold)
    return {
      ...card(id, item, title, false),
      status: 'unknown',
      threshold: threshold && `≥ ${percentOf(threshold)}`,
      remedy: noFigures,
    };
  const passes = reaches(ratio, threshold);
  const isThin = pointsAbove(ratio, threshold).lessThan(thinPoints[id] ?? 1);
  return {
    ...card(id, item, title, passes),
    value: asPercent(ratio),
    threshold: `≥ ${percentOf(threshold)}`,
    gap: passes ? null : `${missingPart(ratio, threshold)}${unit}`,
    margin: passes ? (isThin ? 'thin' : 'steady') : null,
    remedy: passes ? null : remedy,
  };
}

function innovation({ min, max }: { min: number; max: number }): ConditionCard {
  const passes = max > 70;
  return {
    ...card('C7', '（七）', { zh: '企业创新能力评价达到相应要求', en: 'Innovation score above 70' }, passes),
    value: `${String(min)}–${String(max)}分`,
    threshold: '> 70分',
    gap: passes ? null : `${String(71 - max)}分`,
    margin: passes ? (min > 70 ? 'steady' : 'thin') : null,
    remedy:
      min > 70
        ? null
        : {
            zh: '补充科技成果转化证明和研发组织管理制度材料。',
            en: 'Add proof of results put to use and of R&D management.',
          },
  };
}

function incidents(count: number): ConditionCard {
  const passes = count === 0;
  return {
    ...card(
      'C8',
      '（八）',
      {
        zh: '申请前一年内无重大安全、质量事故或严重环境违法',
        en: 'No major accident or environmental offence in the year before',
      },
      passes,
    ),
    value: `${String(count)}起`,
    threshold: '0起',
    margin: passes ? 'steady' : null,
    remedy: passes
      ? null
      : { zh: '自事故或违法行为之日起满一年后申报。', en: 'Apply when a year has passed since.' },
  };
}

function card(id: ConditionId, item: string, title: Text, passes: boolean): ConditionCard {
  const status = passes ? 'pass' : 'fail';
  return {
    id,
    title,
    clause: measure + item,
    status,
    value: null,
    threshold: null,
    gap: null,
    margin: null,
    remedy: null,
  };
}

const staffTitle = { zh: '科技人员占职工总数的比例', en: 'S&T staff among all staff' };
const rdTitle = {
  zh: '近三个会计年度研究开发费用占销售收入的比例',
  en: 'R&D expenses to sales over three fiscal years',
};
const domesticTitle = { zh: '境内研究开发费用占比', en: 'R&D expenses in mainland China' };
const hntTitle = {
  zh: '近一年高新技术产品（服务）收入占总收入的比例',
  en: 'High-tech income to total income in the last year',
};
const staffRemedy = {
  zh: '核对科技人员累计实际工作183天以上的记录，必要时增聘。',
  en: 'Check the records of S&T staff with 183 days or more; hire if it stays short.',
};
const rdRemedy = { zh: '复核研发费用辅助账是否漏归集。', en: 'Review the R&D ledger for amounts left out.' };
const domesticRemedy = {
  zh: '核对委托境外研发的归集，提高境内投入。',
  en: 'Check what is booked as R&D abroad.',
};
const hntRemedy = {
  zh: '复核产品（服务）与知识产权的对应关系。',
  en: 'Review which products the rights support.',
};
const noFigures = {
  zh: '尚无上一会计年度的数据，请填报。',
  en: 'The figures of the last fiscal year are not on record; enter them.',
};
