import { documentFacts, type DocumentSlot } from '@terrace/programmes';
import type { PaperHabits } from './behaviour';
import type { Random } from './random';

type Status = 'pending' | 'passed' | 'failed';

/** The documents of one case, as far as guards ask: what is there and how the checks stand. */
export class Papers {
  private readonly held = new Map<string, Status>();
  /** Counts changes, so that facts are told anew only when there is something new. */
  version = 0;

  constructor(
    private readonly slots: readonly DocumentSlot[],
    private readonly habits: PaperHabits,
    private readonly random: Random,
  ) {}

  facts(): ReturnType<typeof documentFacts> {
    const current = [...this.held].map(([slot, status]) => ({ slot, status }));
    return documentFacts(this.slots, current);
  }

  /** Uploads what is missing and can be found, and replaces what failed; whether anything was uploaded. */
  gather(): boolean {
    const wanted = this.slots.filter(({ code, required }) => {
      const status = this.held.get(code);
      if (status === 'failed') return true;
      return status === undefined && this.random.chance(required ? this.habits.found : this.habits.optional);
    });
    for (const { code } of wanted) this.held.set(code, 'pending');
    if (wanted.length > 0) this.version += 1;
    return wanted.length > 0;
  }

  /** The check ends for all that wait for it. */
  check(): void {
    for (const [code, status] of this.held)
      if (status === 'pending')
        this.held.set(code, this.random.chance(this.habits.defective) ? 'failed' : 'passed');
    this.version += 1;
  }

  /** As a case has them that is past uploading. */
  complete(): void {
    for (const { code } of this.slots) this.held.set(code, 'passed');
    this.version += 1;
  }
}
