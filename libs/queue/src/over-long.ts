/** Which of those that are seen again and again have been seen for too long. */
export class OverLong {
  private since = new Map<string, number>();

  /** `nowMs` of a clock that nobody sets. Whoever is not seen once is forgotten. */
  see(ids: readonly string[], nowMs: number, longestMs: number): string[] {
    this.since = new Map(ids.map((id) => [id, this.since.get(id) ?? nowMs]));
    return ids.filter((id) => nowMs - (this.since.get(id) ?? nowMs) > longestMs);
  }
}
