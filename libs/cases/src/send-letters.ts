import { dateOf } from '@terrace/deadlines';
import { EnterpriseStore } from '@terrace/enterprises';
import { UserStore, type User } from '@terrace/identity';
import { Clock, Fault, Ids, Outbox, UnitOfWork } from '@terrace/kernel';
import { LetterStore, type Letter } from '@terrace/notifications';
import { Letters, fillLetter, stateMetaOf } from '@terrace/programmes';
import { ChartCatalogue, WorkflowStore, type Instance } from '@terrace/workflow';

export interface LetterOrder {
  readonly instanceId: string;
  /** Event or timer the letter comes from. */
  readonly causeId: string;
  readonly kind: string;
  /** Role it goes to; null: to the person named. */
  readonly to: string | null;
  readonly personId?: string | null;
  /** Who has caused it, where a person has. */
  readonly by?: string | null;
  readonly note: string | null;
  /** Date of the deadline it speaks of, if any. */
  readonly dueOn: string | null;
}

/** Writes the letters of one cause into the inboxes, once, and orders their mails in the same transaction. */
export class SendLetters {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly enterprises: EnterpriseStore,
    private readonly users: UserStore,
    private readonly templates: Letters,
    private readonly letters: LetterStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async send(order: LetterOrder): Promise<Letter[]> {
    const [instance] = await this.instances.load([order.instanceId]);
    if (!instance) throw new Fault('letter.orphan', `no case ${order.instanceId}`, { retryable: false });
    const recipients = await this.recipientsOf(order, instance);
    const text = await this.textOf(order, instance);
    const letters = recipients.map((user) => this.letterTo(user, order, text));
    return this.unitOfWork.run(async () => {
      const fresh = await this.letters.deliver(letters);
      await this.outbox.put(fresh.flatMap((letter) => this.mailOf(letter, recipients)));
      return fresh;
    });
  }

  private async recipientsOf({ to, personId }: LetterOrder, { subjectId }: Instance): Promise<User[]> {
    if (to !== null) return this.users.holders(to, to === 'enterprise' ? subjectId : null);
    const person = personId ? await this.users.load(personId) : null;
    return person ? [person] : [];
  }

  private letterTo(user: User, order: LetterOrder, text: Pick<Letter, 'subject' | 'body'>): Letter {
    const { causeId, kind, instanceId } = order;
    const createdAt = this.clock.now();
    return {
      id: this.ids.next(),
      causeId,
      kind,
      instanceId,
      recipientId: user.id,
      ...text,
      createdAt,
      readAt: null,
    };
  }

  private async textOf(order: LetterOrder, instance: Instance): Promise<Pick<Letter, 'subject' | 'body'>> {
    const template = this.templates.find(instance.chartId, order.kind);
    const enterprise = await this.enterprises.load(instance.subjectId);
    const chart = this.charts.version(instance.chartId, instance.chartVersion);
    if (!template || !enterprise || !chart) {
      throw new Fault('letter.template', `no letter "${order.kind}" for case ${instance.id}`, {
        // Another process may have a newer catalogue than this one.
        retryable: !chart,
        blameless: !chart,
      });
    }
    const state = stateMetaOf(chart, instance.state).title;
    const values = (language: 'zh' | 'en') => ({
      enterprise: enterprise.name,
      case: instance.businessKey,
      state: state[language],
      deadline: order.dueOn ?? '',
      daysLeft: order.dueOn ? String(daysBetween(dateOf(this.clock.now()), order.dueOn)) : '',
      note: order.note ?? '',
      reason: order.note ?? '',
      by: order.by ?? '',
    });
    return fillLetter(template, { zh: values('zh'), en: values('en') });
  }

  private mailOf(letter: Letter, recipients: readonly User[]) {
    const email = recipients.find((user) => user.id === letter.recipientId)?.email;
    return email
      ? [{ id: this.ids.next(), topic: 'letters', payload: { mail: mailContent(letter, email) } }]
      : [];
  }
}

const mailContent = (letter: Letter, to: string) => ({
  letterId: letter.id,
  to,
  subject: letter.subject.zh,
  text: `${letter.body.zh}\n\n———\n${letter.body.en}`,
});

const dayMs = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
