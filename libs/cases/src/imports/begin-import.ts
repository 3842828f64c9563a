import { ImportStore, layoutOf, type ImportRun } from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { Clock, Ids, Outbox, UnitOfWork, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { readSpreadsheet } from '@terrace/spreadsheets';
import { uuidOf } from '@terrace/workflow';

export interface ImportCommand {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Without a person looking at what would come of it. */
  readonly takesAtOnce: boolean;
  readonly idempotencyKey: string;
}

/** The queue on which lists are read and taken. */
export const importTopic = 'imports';

/** Receives a list of enterprises: from here on it is read, and shown or taken, whatever breaks down. */
export class BeginImport {
  constructor(
    private readonly imports: ImportStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** What can be seen to be no list at all is refused at once. */
  async begin(command: ImportCommand, actor: Actor): Promise<Outcome<ImportRun>> {
    const refusal = may(actor, 'enterprise.import', null);
    if (refusal) return { kind: 'refused', refusal };
    const looked = await readSpreadsheet(command.bytes, layoutOf);
    if (looked.kind === 'refused') return looked;
    const { fileName, takesAtOnce, idempotencyKey } = command;
    const run: ImportRun = {
      id: uuidOf('import', actor.id, idempotencyKey),
      ...{ fileName, actor, takesAtOnce, createdAt: this.clock.now(), stage: 'reading' },
      ...{ layout: null, reason: null, takenAt: null },
    };
    return this.unitOfWork.run(async () => {
      if (await this.imports.begin(run, command.bytes)) {
        const payload = { importId: run.id };
        await this.outbox.put([{ id: this.ids.next(), topic: importTopic, payload }]);
        return done(run);
      }
      const earlier = await this.imports.load(run.id);
      return earlier?.fileName === fileName ? done(earlier) : refused('conflict', keyReused);
    });
  }
}

const keyReused = {
  zh: '同一幂等键已用于另一份名单，请使用新的键。',
  en: 'This idempotency key was used for another list. Use a new one.',
};
