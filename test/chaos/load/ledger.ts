/** One act of a person at the API, under one key, however often it was sent. */
export interface Attempt {
  readonly key: string;
  /** Name of the event it asks for; `started` where it opens a case. */
  readonly event: string;
  /** Null until an answer told it. */
  readonly instanceId: string | null;
  /** The API said that it was done. */
  readonly acknowledged: boolean;
}

/** What the people of the run did and were told, kept outside the system under test. */
export class Ledger {
  private readonly byKey = new Map<string, Attempt>();

  get attempts(): readonly Attempt[] {
    return [...this.byKey.values()];
  }

  get acknowledged(): number {
    return this.attempts.filter(({ acknowledged }) => acknowledged).length;
  }

  sending(key: string, event: string, instanceId: string | null): void {
    if (!this.byKey.has(key)) this.byKey.set(key, { key, event, instanceId, acknowledged: false });
  }

  acknowledge(key: string, instanceId: string): void {
    const attempt = this.byKey.get(key);
    if (attempt) this.byKey.set(key, { ...attempt, instanceId, acknowledged: true });
  }
}
