import type { ExternalDecision } from '../decision';
import { DecisionStore, type DecisionQuery } from '../ports';

/** The port in memory; `versionOf` says where a case stands now. */
export class InMemoryDecisionStore extends DecisionStore {
  private readonly kept = new Map<string, { decision: ExternalDecision; fingerprint: string }>();

  constructor(
    private readonly versionOf: (instanceId: string) => Promise<number>,
    private readonly like: (creditCode: string, name: string) => string[] = () => [],
  ) {
    super();
  }

  override async keep(decision: ExternalDecision, fingerprint: string) {
    const earlier = await this.earlier(decision.id, fingerprint);
    if (earlier) return { kept: earlier, isNew: false };
    this.kept.set(decision.id, { decision, fingerprint });
    return { kept: decision, isNew: true };
  }

  override async earlier(id: string, fingerprint: string): Promise<ExternalDecision | null> {
    const own = await this.load(id);
    if (own) return own;
    const same = [...this.kept.values()].find(
      (one) => one.fingerprint === fingerprint && one.decision.status !== 'dismissed',
    );
    return same?.decision ?? null;
  }

  override async load(id: string): Promise<ExternalDecision | null> {
    return this.kept.get(id)?.decision ?? null;
  }

  override hold(id: string): Promise<ExternalDecision | null> {
    return this.load(id);
  }

  override async save(decision: ExternalDecision): Promise<void> {
    const { fingerprint } = this.kept.get(decision.id)!;
    this.kept.set(decision.id, { decision, fingerprint });
  }

  override async list({ statuses, offset, limit }: DecisionQuery) {
    const found = this.all().filter(({ status }) => statuses.includes(status));
    return { total: found.length, items: found.slice(offset, offset + limit) };
  }

  override async due(limit: number): Promise<string[]> {
    const due: string[] = [];
    for (const { id, status, instanceId, triedVersion } of this.all()) {
      if (status !== 'waiting' || instanceId === null) continue;
      if ((await this.versionOf(instanceId)) > (triedVersion ?? -1)) due.push(id);
    }
    return due.slice(0, limit);
  }

  override async enterprisesLike(creditCode: string, name: string): Promise<string[]> {
    return this.like(creditCode, name);
  }

  private all(): ExternalDecision[] {
    return [...this.kept.values()]
      .map(({ decision }) => decision)
      .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  }
}
