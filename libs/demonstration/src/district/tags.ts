import type { YearlyFigures } from '@terrace/enterprises';

/** 规模以上工业: main business of 20 million yuan a year and more. */
const aboveScaleYuan = 20_000_000;

/** Lines of the invented district that stand for 新技术、新产业、新业态、新模式. */
const fourNew = ['I6513', 'I6531', 'C3842', 'C3562'];

/** What the statistics bureau and the street would have marked an enterprise with. */
export function tagsOf(industryCode: string, figures: readonly YearlyFigures[]): string[] {
  const isIndustry = industryCode.startsWith('C');
  const isLarge = Number(figures.at(-1)?.salesYuan ?? 0) >= aboveScaleYuan;
  return [
    ...(isIndustry && isLarge ? ['规上工业'] : []),
    ...(fourNew.includes(industryCode) ? ['四新经济'] : []),
  ];
}
