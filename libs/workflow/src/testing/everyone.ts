import { done, type Actor, type Outcome, type Refusal } from '@terrace/kernel';
import { Authority, type Admission, type Ask } from '../ports';

/** Lets everybody do everything: for tests that speak of something else. */
export class Everyone extends Authority {
  override refuse(_actor: Actor, _act: string, _subject: { readonly subjectId: string }): Refusal | null {
    return null;
  }

  override admit = async (asks: readonly Ask[]): Promise<Outcome<Admission>[]> =>
    asks.map(({ actor, otherId }) => done({ actor, other: otherId ? { id: otherId, name: otherId } : null }));
}
