import { ImportStore } from '@terrace/enterprises';
import { Fault } from '@terrace/kernel';
import type { ReadImport } from './read-import';
import type { SettleRows } from './settle-rows';

/** Leads a list from stage to stage. Killed at any point it goes on where it was; run by two at once, they share the rows. */
export class RunImport {
  constructor(
    private readonly imports: ImportStore,
    private readonly readImport: ReadImport,
    private readonly settleRows: SettleRows,
  ) {}

  /** Until it waits for a person or has come to its end. */
  async run(id: string): Promise<void> {
    for (;;) {
      const run = await this.imports.load(id);
      if (!run) throw new Fault('import.missing', `there is no import ${id}`, { retryable: false });
      if (run.stage === 'reading') await this.readImport.read(run);
      else if (run.stage === 'foreseeing' || run.stage === 'taking')
        await this.settleRows.settle(id, run.stage);
      else return;
    }
  }
}
