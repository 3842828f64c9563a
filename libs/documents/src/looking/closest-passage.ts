/** Where in the text the pattern fits with the fewest letters changed, added or dropped. */
export interface Passage {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
  readonly changes: number;
}

interface Cell {
  readonly changes: number;
  readonly start: number;
}

/** Sellers' algorithm: edit distance against every passage at once, in one walk over the text. */
export function closestPassage(pattern: readonly string[], text: readonly string[]): Passage | null {
  let column: Cell[] = [{ changes: 0, start: 0 }, ...pattern.map((_, at) => ({ changes: at + 1, start: 0 }))];
  let best: Passage | null = null;
  for (const [at, character] of text.entries()) {
    const next: Cell[] = [{ changes: 0, start: at + 1 }];
    for (const [row, wanted] of pattern.entries()) {
      next.push(cheapest(column[row]!, column[row + 1]!, next[row]!, wanted === character ? 0 : 1));
    }
    column = next;
    const last = next[pattern.length]!;
    if (!best || last.changes < best.changes)
      best = { start: last.start, end: at + 1, changes: last.changes };
  }
  return best;
}

function cheapest(both: Cell, textOnly: Cell, patternOnly: Cell, replaced: number): Cell {
  const choices = [
    { changes: both.changes + replaced, start: both.start },
    { changes: textOnly.changes + 1, start: textOnly.start },
    { changes: patternOnly.changes + 1, start: patternOnly.start },
  ];
  return choices.reduce((least, each) => (each.changes < least.changes ? each : least));
}
