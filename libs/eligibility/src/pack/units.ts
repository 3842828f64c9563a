import type { Text } from '@terrace/kernel';

/** What figures are counted in. */
export const units = {
  yuan: { zh: '元', en: ' yuan' },
  persons: { zh: '人', en: ' persons' },
  days: { zh: '天', en: ' days' },
  months: { zh: '个月', en: ' months' },
  years: { zh: '年', en: ' years' },
  rights: { zh: '件', en: ' rights' },
  items: { zh: '项', en: ' items' },
  cases: { zh: '例', en: ' cases' },
  events: { zh: '场', en: ' events' },
  firms: { zh: '家', en: ' firms' },
  tenants: { zh: '家（个）', en: ' tenants' },
  desks: { zh: '个', en: ' desks' },
  incidents: { zh: '起', en: ' incidents' },
  squareMetres: { zh: '平方米', en: ' m²' },
  points: { zh: '分', en: ' points' },
} as const satisfies Readonly<Record<string, Text>>;

export type Unit = keyof typeof units;
