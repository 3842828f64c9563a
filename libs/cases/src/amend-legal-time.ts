import { AmendmentStore, checkNotice, isDate, type Amendment, type Notice } from '@terrace/deadlines';
import { may } from '@terrace/identity';
import { Clock, Ids, Outbox, UnitOfWork, done, refused, type Actor, type Outcome } from '@terrace/kernel';

export interface AmendCommand {
  readonly notice: Notice;
  readonly source: string;
  readonly datedOn: string;
}

/** Enters a notice that moves holidays or the dates of a batch; pending deadlines are worked out again by the worker. */
export class AmendLegalTime {
  constructor(
    private readonly amendments: AmendmentStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async amend({ notice, source, datedOn }: AmendCommand, actor: Actor): Promise<Outcome<Amendment>> {
    const forbidden = may(actor, 'legal-time.amend', null);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    if (source.trim() === '' || !isDate(datedOn)) return refused('invalid', unsourced);
    const checked = checkNotice(notice);
    if (checked.kind === 'refused') return checked;
    const amendment: Amendment = {
      id: this.ids.next(),
      notice: checked.value,
      source,
      datedOn,
      enteredBy: actor,
      enteredAt: this.clock.now(),
      appliedAt: null,
      moved: 0,
    };
    await this.unitOfWork.run(async () => {
      await this.amendments.add(amendment);
      const payload = { amendmentId: amendment.id };
      await this.outbox.put([{ id: this.ids.next(), topic: 'timers', payload }]);
    });
    return done(amendment);
  }
}

const unsourced = {
  zh: '请写明依据文件的名称或文号，以及发文日期。',
  en: 'Name the document it rests on, and its date.',
};
