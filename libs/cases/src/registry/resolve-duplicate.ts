import {
  DuplicateStore,
  EnterpriseStore,
  unite,
  type EnterpriseRecord,
  type Verdict,
} from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { Clock, UnitOfWork, done, refused, type Actor, type Outcome } from '@terrace/kernel';

export interface ResolveCommand {
  readonly oneId: string;
  readonly otherId: string;
  /** One of the two; null: they are two enterprises. */
  readonly keptId: string | null;
  readonly note: string;
}

/** A person says whether two records are of one enterprise; if so, one of them is kept and knows what both knew. */
export class ResolveDuplicate {
  constructor(
    private readonly duplicates: DuplicateStore,
    private readonly enterprises: EnterpriseStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async resolve(command: ResolveCommand, actor: Actor): Promise<Outcome<Verdict>> {
    const refusal = may(actor, 'enterprise.resolve', null);
    if (refusal) return { kind: 'refused', refusal };
    const { keptId, note } = command;
    const [oneId, otherId] = [command.oneId, command.otherId].sort() as [string, string];
    if (oneId === otherId || (keptId !== null && keptId !== oneId && keptId !== otherId))
      return refused('invalid', notOneOfThem);
    const verdict = { oneId, otherId, keptId, note, decidedBy: actor.id, decidedAt: this.clock.now() };
    return this.unitOfWork.run(async () => {
      const records = await this.enterprises.recordsOf([oneId, otherId]);
      const of = (id: string) => records.find(({ enterprise }) => enterprise.id === id);
      const [one, other] = [of(oneId), of(otherId)];
      if (!one || !other) return refused('not-found', noSuchRecord);
      const retired = [one, other].find(({ enterprise }) => enterprise.mergedInto);
      if (retired) return refused('conflict', retiredAlready(retired.enterprise.name));
      const [kept, given] = keptId === otherId ? [other, one] : [one, other];
      const tied = keptId === null ? null : await this.tiesOf(given);
      if (tied) return tied;
      if (!(await this.duplicates.decide(verdict))) return refused('conflict', decidedAlready);
      if (keptId !== null) await this.merge(kept, given);
      return done(verdict);
    });
  }

  /** A case and a sign-in stay with the record they began with: it cannot go while they need it. */
  private async tiesOf({ enterprise: { id, name } }: EnterpriseRecord): Promise<Outcome<never> | null> {
    const { openCases, users } = await this.duplicates.ties(id);
    return openCases + users === 0 ? null : refused('conflict', tiedBy(name, openCases, users));
  }

  private async merge(kept: EnterpriseRecord, given: EnterpriseRecord): Promise<void> {
    await this.enterprises.upsertMany([unite(kept, given)]);
    await this.duplicates.handOver(given.enterprise.id, kept.enterprise.id);
    await this.duplicates.retire(given.enterprise.id, kept.enterprise.id);
  }
}

const notOneOfThem = {
  zh: '保留的一条须是两条记录之一，且两条记录不能相同。',
  en: 'The record that is kept is one of the two, and they are not the same.',
};
const noSuchRecord = { zh: '没有这家企业。', en: 'There is no such enterprise.' };
const decidedAlready = {
  zh: '这两条记录已有处理结论，请刷新。',
  en: 'Somebody has decided on these two already.',
};
const retiredAlready = (name: string) => ({
  zh: `“${name}”已并入其他记录，请刷新。`,
  en: `"${name}" was merged into another record already.`,
});
const tiedBy = (name: string, openCases: number, users: number) => ({
  zh: `“${name}”有在办案件 ${String(openCases)} 件、登录账号 ${String(users)} 个，不能并入另一条；请保留这一条，或待案件办结、账号停用后再合并。`,
  en: `"${name}" has ${String(openCases)} cases under way and ${String(users)} sign-ins, and cannot be given up. Keep this record, or wait until its cases have ended and its sign-ins are removed.`,
});
