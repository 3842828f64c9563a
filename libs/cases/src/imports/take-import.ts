import { ImportStore, type ImportRun } from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { Ids, Outbox, UnitOfWork, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { importTopic } from './begin-import';

/** A person has seen what would come of a list, and has it taken. */
export class TakeImport {
  constructor(
    private readonly imports: ImportStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** Said twice, it is taken once. */
  async take(id: string, actor: Actor): Promise<Outcome<ImportRun>> {
    const refusal = may(actor, 'enterprise.import', null);
    if (refusal) return { kind: 'refused', refusal };
    return this.unitOfWork.run(async () => {
      const run = await this.imports.hold(id);
      if (!run) return refused('not-found', noSuchImport);
      if (run.stage === 'taking' || run.stage === 'taken') return done(run);
      if (run.stage === 'unreadable') return refused('conflict', run.reason ?? notYet);
      if (run.stage !== 'foreseen') return refused('conflict', notYet);
      await this.imports.move(id, 'foreseen', 'taking');
      await this.outbox.put([{ id: this.ids.next(), topic: importTopic, payload: { importId: id } }]);
      return done({ ...run, stage: 'taking' });
    });
  }
}

export const noSuchImport = { zh: '没有这次导入。', en: 'There is no such import.' };
const notYet = {
  zh: '名单尚在预览，请在预览完成后确认导入。',
  en: 'The list is still being looked through. Confirm it once the preview is there.',
};
