import type { Random } from './random';

/** What is fixed about an invented enterprise, so that it stands beside a threshold; the rest scatters. */
export interface Target {
  readonly name: string;
  readonly salesYuan?: number;
  readonly growth?: number;
  readonly rdShare?: number;
  readonly staffShare?: number;
  readonly hntShare?: number;
  readonly domesticShare?: number;
  /** Days since registration. */
  readonly age?: number;
}

export const scattered: Target = { name: 'scattered' };

/** Relative distance from a threshold, at the most. */
const closeness = 0.03;

type Near = (threshold: number) => number;

const kinds: readonly ((near: Near) => Target)[] = [
  (near) => ({ name: 'rd-5-percent', salesYuan: 30_000_000, rdShare: near(0.05) }),
  (near) => ({ name: 'rd-4-percent', salesYuan: 120_000_000, rdShare: near(0.04) }),
  (near) => ({ name: 'rd-3-percent', salesYuan: 320_000_000, rdShare: near(0.03) }),
  (near) => ({ name: 'sales-50-million', salesYuan: near(50_000_000) }),
  (near) => ({ name: 'sales-200-million', salesYuan: near(200_000_000) }),
  (near) => ({ name: 'staff-10-percent', staffShare: near(0.1) }),
  (near) => ({ name: 'hnt-60-percent', hntShare: near(0.6) }),
  (near) => ({ name: 'domestic-60-percent', domesticShare: near(0.6) }),
  (near) => ({ name: 'growth-35-percent', growth: near(0.35) }),
  (near) => ({ name: 'growth-5-percent', growth: near(0.05) }),
  (near) => ({ name: 'registered-365-days', age: Math.round(near(365)) }),
];

/** Every sixth enterprise stands beside a threshold, each kind in turn. */
export const everyNth = 6;

export function targetOf(index: number, random: Random): Target {
  if (index % everyNth !== 0) return scattered;
  const kind = kinds[(index / everyNth) % kinds.length];
  return kind ? kind((threshold) => threshold * (1 + random.between(-closeness, closeness))) : scattered;
}

export const targetNames: readonly string[] = kinds.map((kind) => kind((threshold) => threshold).name);

/** How the district is made, as its readers should know it. */
export const distribution = {
  zh: `每 ${String(everyNth)} 家企业中有 1 家的某一数值落在认定阈值上下 3% 以内（研发费用占比 5%/4%/3%、销售收入 5000 万元/2 亿元、科技人员占比 10%、高新收入占比 60%、境内研发占比 60%、成长率 35%/5%、成立 365 天），其余数值按对数正态分布和均匀分布生成。`,
  en: `One enterprise in ${String(everyNth)} has a figure within 3 % of a threshold of recognition (R&D share of 5, 4 and 3 %, sales of 50 and 200 million yuan, S&T staff of 10 %, high-tech income of 60 %, R&D at home of 60 %, growth of 35 and 5 %, 365 days since registration); the rest is drawn from log-normal and even distributions.`,
};
