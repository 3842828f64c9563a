/** One thing that happened to an enterprise, in whatever programme. */
export interface LifeLineItem {
  readonly at: Date;
  readonly kind: 'event' | 'document' | 'letter' | 'figure' | 'tag' | 'tenancy';
  /** By its kind: the event, the slot, the letter's kind, the figure, the tag, or the unit let. */
  readonly name: string;
  /** By its kind: states left, the file's name, its value, or what became of the tag or the tenancy. */
  readonly detail: readonly string[];
  readonly caseId: string | null;
  readonly chartId: string | null;
  readonly chartVersion: number | null;
  /** Of a letter, its subject in both languages. */
  readonly subject: { readonly zh: string; readonly en: string } | null;
}

export interface LifeLineQuery {
  readonly enterpriseId: string;
  /** Only of cases of one programme. */
  readonly chartId?: string;
  /** The bureau sees all letters and tags, the enterprise its own letters, others neither. */
  readonly reader: 'bureau' | 'enterprise' | 'other';
  readonly offset: number;
  readonly limit: number;
}

/** 一企一档: everything on record of an enterprise over years and programmes. */
export abstract class LifeLine {
  /** The newest first. */
  abstract of(query: LifeLineQuery): Promise<{ readonly total: number; readonly items: LifeLineItem[] }>;
}
