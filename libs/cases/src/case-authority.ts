import { ConflictStore, UserStore, actorOf, may, permit, type Conflict } from '@terrace/identity';
import { done, refused, type Actor, type Outcome, type Refusal } from '@terrace/kernel';
import { Authority, type Admission, type Ask, type CaseAct } from '@terrace/workflow';

/** Asks the one place where authority is decided, with what it must know: who is bound to the enterprise, who the other is. */
export class CaseAuthority extends Authority {
  constructor(
    private readonly conflicts: ConflictStore,
    private readonly users: UserStore,
  ) {
    super();
  }

  override refuse(
    actor: Actor,
    act: CaseAct,
    concern: { readonly subjectId?: string; readonly senderId?: string } | null,
  ): Refusal | null {
    return may(actor, act, concern);
  }

  /** One query for the conflicts, however many are asked about. */
  override async admit(asks: readonly Ask[]): Promise<Outcome<Admission>[]> {
    const conflicts = await this.conflicts.withEnterprises([
      ...new Set(asks.map(({ subjectId }) => subjectId)),
    ]);
    return Promise.all(asks.map((ask) => this.answer(ask, conflicts)));
  }

  private async answer(ask: Ask, all: readonly Conflict[]): Promise<Outcome<Admission>> {
    const { actor, act, otherId, ...about } = ask;
    const user = otherId === undefined ? null : await this.users.load(otherId);
    if (otherId !== undefined && !user) return refused('not-found', noSuchPerson);
    const other = user && actorOf(user);
    const conflicts = all.filter(({ enterpriseId }) => enterpriseId === ask.subjectId);
    const outcome = permit(actor, act, { ...about, conflicts, ...(other ? { other } : {}) });
    if (outcome.kind === 'refused') return outcome;
    return done({ actor: outcome.value, other: other && { id: other.id, name: other.name } });
  }
}

const noSuchPerson = { zh: '没有这名人员。', en: 'There is no such person.' };
