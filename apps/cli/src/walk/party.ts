import { randomUUID } from 'node:crypto';
import { ApiClient, WalkError } from './api-client';
import type { CaseDetail } from './api-shapes';
import type { Narrator } from './narrator';

/** Everybody who takes part in the walk. */
export interface Party {
  readonly officer: ApiClient;
  readonly head: ApiClient;
  readonly admin: ApiClient;
  /** Holds both roles, to show that nobody approves twice. */
  readonly deputy: ApiClient;
  readonly enterprise: ApiClient;
}

/** The walk's case, and the ways to move it. */
export class WalkedCase {
  constructor(
    readonly id: string,
    private readonly narrator: Narrator,
  ) {}

  /** Sends an event on the version just read, tells what came of it, and stops the walk if it is not `expected`. */
  async send(
    client: ApiClient,
    event: string,
    expected: string,
    body: { note?: string; data?: object } = {},
  ): Promise<CaseDetail> {
    const { version } = await client.case(this.id);
    const key = randomUUID();
    const sent = { event, version, ...body };
    const { case: moved } = await client.post<{ case: CaseDetail }>(`/cases/${this.id}/events`, sent, key);
    this.narrator.step(client.name, event, `${moved.stageTitle.zh} · ${moved.stateTitle.zh}`);
    if (moved.state !== expected) throw new WalkError(`${event} led to ${moved.state}, not to ${expected}`);
    return moved;
  }

  /** Sends an event that must be refused, and tells the reason given. */
  async refused(
    client: ApiClient,
    event: string,
    kind: string,
    conditionId: string | null = null,
  ): Promise<void> {
    const { version } = await client.case(this.id);
    const problem = await client.refusal(`/cases/${this.id}/events`, { event, version });
    this.narrator.step(client.name, event, `refused (${String(problem.status)} ${problem.kind})`);
    for (const condition of problem.conditions ?? []) {
      this.narrator.note(
        `${condition.id} ${condition.reason.zh}${condition.clause ? ` — ${condition.clause}` : ''}`,
      );
    }
    this.narrator.confirm(problem.kind === kind, `the refusal is "${kind}": ${problem.reason.zh}`);
    if (conditionId === null) return;
    const named = (problem.conditions ?? []).some((condition) => condition.id === conditionId);
    this.narrator.confirm(named, `it names the condition ${conditionId}`);
  }
}
