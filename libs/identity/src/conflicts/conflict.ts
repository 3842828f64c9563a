import type { Person, Text } from '@terrace/kernel';

/** How somebody is bound to an enterprise whose cases they must keep out of. */
export const conflictKinds = ['employer', 'shareholder', 'relative', 'adviser', 'other'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** 利益冲突: declared by the person or recorded by the bureau; while it stands, every act on that enterprise's cases is refused. */
export interface Conflict {
  readonly id: string;
  readonly person: Person;
  readonly enterpriseId: string;
  readonly kind: ConflictKind;
  readonly note: string | null;
  readonly recordedBy: Person;
  readonly recordedAt: Date;
  /** Null: it stands. */
  readonly liftedAt: Date | null;
  readonly liftedBy: Person | null;
}

export const conflictTitles: Readonly<Record<ConflictKind, Text>> = {
  employer: { zh: '在该企业任职或兼职', en: 'works for the enterprise' },
  shareholder: { zh: '持有该企业股份', en: 'holds shares in the enterprise' },
  relative: { zh: '近亲属在该企业任职或持股', en: 'has a close relative who works for it or holds shares' },
  adviser: { zh: '为该企业提供过咨询、代理或审计服务', en: 'has advised, represented or audited it' },
  other: { zh: '与该企业有其他利害关系', en: 'has another interest in it' },
};
