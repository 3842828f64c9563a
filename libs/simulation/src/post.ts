import type { Effect } from '@terrace/engine';
import { millisecondsOf } from '@terrace/workflow';
import type { OneCase } from './one-case';

/** A check of documents takes the machine a few minutes. */
const checkMinutes = [2, 10] as const;
const minuteMs = 60_000;

/** What a decision wants carried out later: events a case sends itself, and the check of its documents. Letters reach nobody here. */
export class Post {
  private readonly delayed = new Map<string, object>();
  private open = true;

  constructor(private readonly life: OneCase) {}

  carry(effect: Effect): void {
    if (effect.kind === 'send') this.send(effect);
    else if (effect.kind === 'cancel') this.delayed.delete(effect.id);
    else if (effect.kind === 'effect' && effect.type === 'check-documents') this.check();
  }

  /** Ends the check of what was uploaded, and tells the case: `document.checked`, as the worker does. */
  check(): void {
    const { world, papers, random } = this.life;
    const at = new Date(world.now.getTime() + random.integer(...checkMinutes) * minuteMs);
    world.plan(at, () => {
      papers.check();
      this.life.tell({ name: 'document.checked' });
    });
  }

  /** The case has ended: nothing it was going to tell itself is heard. */
  close(): void {
    this.open = false;
    this.delayed.clear();
  }

  private send({ id, event, delay, to }: Extract<Effect, { kind: 'send' }>): void {
    const { world } = this.life;
    // Nobody invoked it, and charts that invoke are not simulated: nobody else is there.
    const heard = to === undefined ? event : { name: 'error.communication', data: { event: event.name, to } };
    const letter = {};
    if (id !== null && delay !== null) this.delayed.set(id, letter);
    const at = new Date(world.now.getTime() + (delay === null ? 0 : millisecondsOf(delay)));
    world.plan(at, () => {
      const stands = id === null || delay === null || this.delayed.get(id) === letter;
      if (this.open && stands) this.life.tell(heard);
    });
  }
}
