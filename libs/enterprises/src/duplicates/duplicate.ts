import type { Enterprise, EnterpriseRecord } from '../enterprise';
import { filled } from '../filled';

/** Why two records may be one enterprise: both bear a name, one bears the other's former name, or the body code is the same. */
export const likenesses = ['same-name', 'former-name', 'same-organisation'] as const;
export type Likeness = (typeof likenesses)[number];

/** Two records of the registry that may be of one enterprise, until a person has said. */
export interface Suspects {
  readonly one: Enterprise;
  readonly other: Enterprise;
  readonly likenesses: readonly Likeness[];
}

export interface Verdict {
  readonly oneId: string;
  readonly otherId: string;
  /** Null: they are two enterprises, and are not shown as suspects again. */
  readonly keptId: string | null;
  readonly note: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export abstract class DuplicateStore {
  abstract suspects(page: {
    readonly offset: number;
    readonly limit: number;
  }): Promise<{ total: number; items: Suspects[] }>;

  /** False: somebody has decided already. */
  abstract decide(verdict: Verdict): Promise<boolean>;

  /** From now on the record is no longer one of the registry's; what was written about it stays, and says where it went. */
  abstract retire(id: string, intoId: string): Promise<void>;

  /** What was stated of one, and what it holds, is of the other too where nothing like it is on record of that. */
  abstract handOver(fromId: string, toId: string): Promise<void>;

  /** Cases under way and sign-ins of an enterprise. */
  abstract ties(id: string): Promise<{ openCases: number; users: number }>;
}

/** What two records know together. Where both know something the kept one is believed. */
export function unite(kept: EnterpriseRecord, given: EnterpriseRecord): EnterpriseRecord {
  const { id, name, formerNames, tags } = kept.enterprise;
  const names = [...formerNames, given.enterprise.name, ...given.enterprise.formerNames];
  const years = new Set(kept.figures.map(({ fiscalYear }) => fiscalYear));
  const numbers = new Set(kept.ip.map(({ no }) => no));
  const more = {
    figures: given.figures.filter(({ fiscalYear }) => !years.has(fiscalYear)),
    ip: given.ip.filter(({ no }) => !numbers.has(no)),
  };
  return {
    enterprise: {
      ...kept.enterprise,
      ...filled(kept.enterprise, given.enterprise),
      registeredCapitalYuan:
        Number(kept.enterprise.registeredCapitalYuan) === 0
          ? given.enterprise.registeredCapitalYuan
          : kept.enterprise.registeredCapitalYuan,
      formerNames: [...new Set(names)].filter((known) => known !== name),
      tags: [...new Set([...tags, ...given.enterprise.tags])],
    },
    figures: [...kept.figures, ...more.figures.map((row) => ({ ...row, enterpriseId: id }))],
    ip: [...kept.ip, ...more.ip.map((right) => ({ ...right, enterpriseId: id }))],
  };
}
