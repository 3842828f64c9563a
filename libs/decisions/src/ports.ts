import type { DecisionStatus, ExternalDecision } from './decision';

export interface DecisionQuery {
  readonly statuses: readonly DecisionStatus[];
  readonly offset: number;
  readonly limit: number;
}

export abstract class DecisionStore {
  /**
   * Keeps a decision that is new by the sender's key and by its content (`fingerprint`); else hands back the one kept before.
   * What was dismissed may arrive again under another key.
   */
  abstract keep(
    decision: ExternalDecision,
    fingerprint: string,
  ): Promise<{ readonly kept: ExternalDecision; readonly isNew: boolean }>;
  /** The decision kept under this id, else the one with this content that is not dismissed; null: it would be new. */
  abstract earlier(id: string, fingerprint: string): Promise<ExternalDecision | null>;
  abstract load(id: string): Promise<ExternalDecision | null>;
  /** With the row held until the unit of work ends, so that two do not settle one decision. */
  abstract hold(id: string): Promise<ExternalDecision | null>;
  abstract save(decision: ExternalDecision): Promise<void>;
  /** The oldest first. */
  abstract list(query: DecisionQuery): Promise<{ total: number; items: ExternalDecision[] }>;
  /** Waiting decisions whose case has moved since they were tried, the oldest first. */
  abstract due(limit: number): Promise<string[]>;
  /** Ids of enterprises that were or are called so, or whose credit code shares half of its organisation part. */
  abstract enterprisesLike(creditCode: string, name: string): Promise<string[]>;
}
