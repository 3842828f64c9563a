interface Entry {
  readonly atMs: number;
  /** Order of planning: of two things due at once, the one planned first goes first. */
  readonly seq: number;
  readonly happen: () => void;
}

/** What is still to happen, earliest first: a binary heap. */
export class Agenda {
  private readonly heap: Entry[] = [];
  private planned = 0;

  /** Instant of the next thing; null when nothing is left. */
  get nextAtMs(): number | null {
    return this.heap[0]?.atMs ?? null;
  }

  plan(atMs: number, happen: () => void): void {
    this.heap.push({ atMs, seq: this.planned++, happen });
    for (let child = this.heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.isBefore(child, parent)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  take(): Entry | null {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last) return null;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink();
    }
    return first;
  }

  private sink(): void {
    for (let parent = 0; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      let first = parent;
      if (left < this.heap.length && this.isBefore(left, first)) first = left;
      if (right < this.heap.length && this.isBefore(right, first)) first = right;
      if (first === parent) return;
      this.swap(parent, first);
      parent = first;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.heap[a]!, this.heap[b]!];
    return one.atMs === other.atMs ? one.seq < other.seq : one.atMs < other.atMs;
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
