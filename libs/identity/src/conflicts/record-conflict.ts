import { Clock, done, personOf, refused, type Actor, type Outcome } from '@terrace/kernel';
import { may } from '../may';
import { ConflictStore, UserStore } from '../ports';
import type { Conflict, ConflictKind } from './conflict';

export interface NewConflict {
  /** The same id sent again is the same conflict. */
  readonly id: string;
  readonly personId: string;
  readonly enterpriseId: string;
  readonly kind: ConflictKind;
  readonly note: string | null;
}

/** A person declares their own conflict of interest; the bureau may record anybody's. Lifted by somebody else only. */
export class RecordConflict {
  constructor(
    private readonly conflicts: ConflictStore,
    private readonly users: UserStore,
    private readonly clock: Clock,
  ) {}

  async record(command: NewConflict, actor: Actor): Promise<Outcome<Conflict>> {
    const own = command.personId === actor.id;
    const refusal = may(actor, own ? 'conflict.declare' : 'conflict.record', null);
    if (refusal) return { kind: 'refused', refusal };
    const earlier = await this.conflicts.load(command.id);
    if (earlier) return done(earlier);
    const person = await this.users.load(command.personId);
    if (!person || person.enterpriseId !== null) return refused('not-found', noSuchPerson);
    const { id, enterpriseId, kind, note } = command;
    const recorded = { recordedBy: personOf(actor), recordedAt: this.clock.now() };
    const conflict = { id, person: personOf(person), enterpriseId, kind, note, ...recorded };
    const standing = { ...conflict, liftedAt: null, liftedBy: null };
    await this.conflicts.save(standing);
    return done(standing);
  }

  async lift(id: string, actor: Actor): Promise<Outcome<Conflict>> {
    const refusal = may(actor, 'conflict.lift', null);
    if (refusal) return { kind: 'refused', refusal };
    const conflict = await this.conflicts.load(id);
    if (!conflict) return refused('not-found', noSuchConflict);
    if (conflict.liftedAt) return done(conflict);
    if (conflict.person.id === actor.id) return refused('forbidden', notOneself);
    const lifted = { ...conflict, liftedAt: this.clock.now(), liftedBy: personOf(actor) };
    await this.conflicts.save(lifted);
    return done(lifted);
  }
}

const noSuchPerson = { zh: '没有这名工作人员或专家。', en: 'There is no such member of staff or expert.' };
const noSuchConflict = { zh: '没有这条回避记录。', en: 'There is no such conflict on record.' };
const notOneself = {
  zh: '本人的回避不得由本人解除，请由其他负责人核实后解除。',
  en: 'Nobody lifts their own conflict of interest; another head has to.',
};
