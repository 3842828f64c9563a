import type { Growth } from './assessment';
import { usableRights, type Subject } from './figures-of';

interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * 企业创新能力评价 as a range (国科发火〔2016〕195号 三（七）): growth and the number of rights follow from records; what experts judge
 * counts from nothing to its full points, less where there are no rights at all.
 */
export function innovationScore(
  subject: Subject,
  growth: { readonly netAssets: Growth; readonly sales: Growth },
): Range {
  const rights = usableRights(subject);
  const quantity = quantityOf(
    rights.filter((right) => right.class === 'I').length,
    rights.filter((right) => right.class === 'II').length,
  );
  const hasRights = rights.length > 0;
  // 技术先进程度 8, 核心支持作用 8, 获得方式 6, 参与制定标准 2; together with the quantity at most 30.
  const property: Range = {
    min: quantity.min + (hasRights ? 1 : 0),
    max: Math.min(quantity.max + (hasRights ? 24 : 0), 30),
  };
  const conversion: Range = { min: 0, max: 30 };
  const organisation: Range = { min: 0, max: 20 };
  return sum([property, conversion, organisation, growth.netAssets, growth.sales]);
}

/** 知识产权数量: one of class I, or five of class II, reach the upper bands. */
function quantityOf(classOne: number, classTwo: number): Range {
  if (classOne >= 1) return { min: 7, max: 8 };
  if (classTwo >= 5) return { min: 5, max: 6 };
  if (classTwo >= 3) return { min: 3, max: 4 };
  return classTwo >= 1 ? { min: 1, max: 2 } : { min: 0, max: 0 };
}

const sum = (ranges: readonly Range[]): Range => ({
  min: ranges.reduce((total, { min }) => total + min, 0),
  max: ranges.reduce((total, { max }) => total + max, 0),
});
