import type { Text } from '@terrace/kernel';
import type { Target, Unit } from './indicator';

export const unitTitles: Readonly<Record<Unit, Text>> = {
  enterprises: { zh: '家', en: 'enterprises' },
  carriers: { zh: '个', en: 'carriers' },
  institutions: { zh: '家', en: 'institutions' },
  projects: { zh: '项', en: 'projects' },
  platforms: { zh: '个', en: 'platforms' },
  squareMetres: { zh: '平方米', en: 'm²' },
  percent: { zh: '%', en: '%' },
  perTenThousand: { zh: '家/万家', en: 'per 10,000' },
  times: { zh: '倍', en: 'times' },
};

export function sayAmount(value: string | null, unit: Unit): Text {
  if (value === null) return { zh: '暂无数据', en: 'not recorded' };
  const { zh, en } = unitTitles[unit];
  return { zh: `${value}${zh}`, en: unit === 'percent' ? `${value} %` : `${value} ${en}` };
}

const trends = {
  grows: { zh: '同比提高', en: 'higher than the year before' },
  falls: { zh: '同比减少', en: 'fewer than the year before' },
} as const;

export function sayTarget(target: Target, unit: Unit): Text {
  if (!('value' in target)) return trends[target.is];
  const { zh, en } = sayAmount(target.value, unit);
  return target.is === 'above'
    ? { zh: `超过${zh}`, en: `over ${en}` }
    : { zh: `不少于${zh}`, en: `at least ${en}` };
}
