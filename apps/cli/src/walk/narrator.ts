import { WalkError } from './api-client';

/** Prints the walk, one line a step, and counts what was confirmed. */
export class Narrator {
  private steps = 0;
  private confirmed = 0;

  chapter(title: string): void {
    process.stdout.write(`\n${title}\n`);
  }

  step(who: string, what: string, outcome: string): void {
    this.steps += 1;
    process.stdout.write(`  ${String(this.steps).padStart(2)}. ${who}: ${what} → ${outcome}\n`);
  }

  note(text: string): void {
    process.stdout.write(`      ${text}\n`);
  }

  /** Stops the walk unless the world is as it should be. */
  confirm(holds: boolean, what: string): void {
    if (!holds) throw new WalkError(`not as it should be: ${what}`);
    this.confirmed += 1;
    this.note(`✓ ${what}`);
  }

  close(): void {
    process.stdout.write(`\n${String(this.steps)} steps, ${String(this.confirmed)} facts confirmed.\n`);
  }
}
