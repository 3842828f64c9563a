import type { Enterprise, IntellectualProperty, YearlyFigures } from '@terrace/enterprises';
import { Decimal } from 'decimal.js';
import type { AssessedFigures } from './assessment';
import { ratioOf } from './ratio';

export interface Subject {
  readonly enterprise: Enterprise;
  readonly figures: readonly YearlyFigures[];
  readonly ip: readonly IntellectualProperty[];
  /** Date of application, YYYY-MM-DD. */
  readonly on: string;
}

const dayMs = 86_400_000;

/** The last fiscal years before the application's, earliest first: three, or as many as are on record. */
export function fiscalYearsOf({ figures, on }: Subject): YearlyFigures[] {
  const applicationYear = Number(on.slice(0, 4));
  return figures
    .filter(({ fiscalYear }) => fiscalYear >= applicationYear - 3 && fiscalYear < applicationYear)
    .sort((a, b) => a.fiscalYear - b.fiscalYear);
}

/** What the conditions are judged by, from the records as they stand (国科发火〔2016〕195号 三). */
export function figuresOf(subject: Subject): AssessedFigures {
  const years = fiscalYearsOf(subject);
  // 近一年 is the fiscal year before the application; an older one does not stand in for it.
  const latest = years.find(({ fiscalYear }) => fiscalYear === Number(subject.on.slice(0, 4)) - 1);
  const { tags, registeredOn } = subject.enterprise;
  return {
    registeredDays: Math.floor((Date.parse(subject.on) - Date.parse(registeredOn)) / dayMs),
    rd: latest
      ? ratioOf(
          years.map(({ rdYuan }) => rdYuan),
          years.map(({ salesYuan }) => salesYuan),
        )
      : null,
    rdThreshold: latest ? rdThresholdOf(latest.salesYuan) : null,
    staff: latest ? ratioOf([latest.rdStaffAverage], [latest.staffAverage]) : null,
    hnt: latest ? ratioOf([latest.hntIncomeYuan], [latest.totalIncomeYuan]) : null,
    domestic: latest
      ? ratioOf(
          years.map(({ rdDomesticYuan }) => rdDomesticYuan),
          years.map(({ rdYuan }) => rdYuan),
        )
      : null,
    ipCount: usableRights(subject).length,
    incidents: tags.filter((tag) => tag.startsWith('违法')).length,
    fiscalYears: latest ? years.length : 0,
    everRecognised: tags.includes('高新技术企业'),
  };
}

/** Rights granted by the day; class II that served an application before does not serve again. */
export function usableRights({ ip, on }: Subject): IntellectualProperty[] {
  return ip.filter(
    (right) => right.grantedOn <= on && (right.class === 'I' || right.usedInApplication === null),
  );
}

/** By the latest year's sales; the upper bounds belong to the bracket (第十一条（五）). */
export function rdThresholdOf(salesYuan: string): string {
  const sales = new Decimal(salesYuan);
  if (sales.lessThanOrEqualTo(50_000_000)) return '0.05';
  return sales.lessThanOrEqualTo(200_000_000) ? '0.04' : '0.03';
}
