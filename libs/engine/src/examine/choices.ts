/**
 * Runs a piece of work once for each way it can go. Whoever meets something unknown calls `choose`; the work is then run
 * again from its beginning until every answer has been given everywhere.
 */
export class Choices {
  private readonly given: number[] = [];
  private readonly widths: number[] = [];
  private readonly kept = new Map<string, number>();
  private keptFor: unknown = null;
  private asked = 0;

  /** One of `width` answers, as a number from zero. */
  choose(width: number): number {
    if (this.asked === this.given.length) {
      this.given.push(0);
      this.widths.push(width);
    }
    return this.given[this.asked++] ?? 0;
  }

  /** The same answer to the same question, as long as the occasion is the same. */
  chooseOnce(question: string, occasion: unknown, width: number): number {
    if (occasion !== this.keptFor) this.forget(occasion);
    const known = this.kept.get(question);
    if (known !== undefined) return known;
    const answer = this.choose(width);
    this.kept.set(question, answer);
    return answer;
  }

  /** False: there are more ways than `most`, the rest was not gone. */
  everyWay(work: () => void, most: number): boolean {
    this.given.length = this.widths.length = 0;
    for (let ways = 0; ways < most; ways++) {
      this.asked = 0;
      this.forget(null);
      work();
      if (!this.advance()) return true;
    }
    return false;
  }

  private forget(occasion: unknown): void {
    this.kept.clear();
    this.keptFor = occasion;
  }

  /** To the next answers that have not been given yet. */
  private advance(): boolean {
    while (this.given.length > 0) {
      const last = this.given.length - 1;
      const next = (this.given[last] ?? 0) + 1;
      if (next < (this.widths[last] ?? 0)) {
        this.given[last] = next;
        return true;
      }
      this.given.pop();
      this.widths.pop();
    }
    return false;
  }
}
