import { may } from '@terrace/identity';
import { done, type Actor, type Outcome } from '@terrace/kernel';
import type { ExternalDecision } from './decision';
import { FindCase, type Candidate } from './find-case';
import { DecisionStore, type DecisionQuery } from './ports';

export interface SeenDecision {
  readonly decision: ExternalDecision;
  /** For one without a case: what it might be about. */
  readonly candidates: readonly Candidate[];
}

/** The decisions that wait for a person or for their case, and those that are settled. */
export class SeeDecisions {
  constructor(
    private readonly store: DecisionStore,
    private readonly findCase: FindCase,
  ) {}

  async list(
    query: DecisionQuery,
    actor: Actor,
  ): Promise<Outcome<{ total: number; items: readonly SeenDecision[] }>> {
    const refusal = may(actor, 'decision.settle', null);
    if (refusal) return { kind: 'refused', refusal };
    const { total, items } = await this.store.list(query);
    const seen = items.map(async (decision) => ({
      decision,
      candidates: decision.status === 'unmatched' ? await this.findCase.candidates(decision) : [],
    }));
    return done({ total, items: await Promise.all(seen) });
  }
}
