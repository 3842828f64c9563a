import type { Text } from '@terrace/kernel';

/** 高新技术企业证书 in force, as its maintenance case has it. */
export interface Certificate {
  readonly caseId: string;
  readonly number: string;
  /** Last day of validity. */
  readonly expiresOn: string;
  /** Day by which the next annual report is to be filed. */
  readonly reportDue: string;
  /** Annual reports of this validity not filed in time (国科发火〔2016〕32号 第十九条（三）). */
  readonly lateReports: number;
  /** Day by which a change is to be reported; null: none is under way. */
  readonly changeDue: string | null;
}

/** 紧急、预警、关注; the first is the most pressing. */
export const levels = ['urgent', 'warning', 'notice'] as const;
export type Level = (typeof levels)[number];

/** What may cost an enterprise its certificate, or the next one. */
export interface Risk {
  readonly kind: 'report' | 'change' | 'expiry' | 'condition' | 'deduction' | 'thin' | 'rights' | 'unknown';
  /** Of the condition; of a duty, its kind. */
  readonly id: string;
  readonly level: Level;
  readonly title: Text;
  readonly clause: string;
  /** When it bites. */
  readonly on: string;
  readonly value: Text | null;
  readonly threshold: Text | null;
  readonly gap: Text | null;
  /** What would keep the certificate. */
  readonly remedy: Text | null;
}

/** One certificate with what threatens it, the most pressing first. */
export interface Watched {
  readonly enterpriseId: string;
  readonly creditCode: string;
  readonly name: string;
  readonly street: string;
  readonly certificate: Certificate;
  /** Null: nothing threatens it. */
  readonly level: Level | null;
  readonly risks: readonly Risk[];
  /** Fiscal years nobody can know yet, taken to be like the last on record. */
  readonly assumedYears: readonly number[];
}

const rankOf = (level: Level | null): number => (level === null ? levels.length : levels.indexOf(level));

export const byLevel = (one: Risk, other: Risk): number =>
  rankOf(one.level) - rankOf(other.level) || one.on.localeCompare(other.on);

/** The most pressing first: level, then the day that bites first, then how much is wrong; the code breaks ties. */
export const byUrgency = (one: Watched, other: Watched): number =>
  rankOf(one.level) - rankOf(other.level) ||
  (one.risks[0]?.on ?? one.certificate.expiresOn).localeCompare(
    other.risks[0]?.on ?? other.certificate.expiresOn,
  ) ||
  other.risks.length - one.risks.length ||
  one.creditCode.localeCompare(other.creditCode);
