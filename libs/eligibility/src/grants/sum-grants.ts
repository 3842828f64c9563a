import type { Text } from '@terrace/kernel';
import { Decimal } from 'decimal.js';
import type { RegistryPages } from '../records/registry-pages';
import type { RulePacks } from '../rule-packs';
import { isDue, type Grant } from './grant';

interface Sum {
  readonly enterprises: number;
  /** Exact, in yuan. */
  readonly sumYuan: string;
}

/** One policy over the whole registry. */
export interface PolicySum extends Sum, Pick<Grant, 'policy' | 'title' | 'basis' | 'level' | 'window'> {
  readonly unconfirmed: boolean;
  /** Of those due, by priority group. */
  readonly priorities: readonly (Sum & { readonly title: Text })[];
}

/** 政策测算: what each policy of a day comes to over the whole registry. */
export class SumGrants {
  constructor(
    private readonly pages: RegistryPages,
    private readonly packs: RulePacks,
  ) {}

  /** In the order of the policies. */
  async sum(on: string): Promise<PolicySum[]> {
    const policies = this.packs.policiesOn(on);
    const tallies = new Map(policies.map((policy) => [policy.id, new Tally()]));
    for await (const subjects of this.pages.all(on))
      for (const subject of subjects)
        for (const grant of this.packs.grants(subject)) tallies.get(grant.policy)?.add(grant);
    return policies.map(({ id, title, basis, level, window, unconfirmed }) => ({
      ...{ policy: id, title, basis, level, window, unconfirmed },
      ...(tallies.get(id) ?? new Tally()).told(),
    }));
  }
}

class Tally {
  private enterprises = 0;
  private yuan = new Decimal(0);
  private readonly groups = new Map<string, { title: Text; enterprises: number; yuan: Decimal }>();

  add(grant: Grant): void {
    if (!isDue(grant)) return;
    const yuan = grant.amountYuan ?? '0';
    this.enterprises += 1;
    this.yuan = this.yuan.plus(yuan);
    if (!grant.priority) return;
    const { zh } = grant.priority;
    const group = this.groups.get(zh) ?? { title: grant.priority, enterprises: 0, yuan: new Decimal(0) };
    this.groups.set(zh, { ...group, enterprises: group.enterprises + 1, yuan: group.yuan.plus(yuan) });
  }

  told() {
    const priorities = [...this.groups.values()].map(({ title, enterprises, yuan }) => ({
      title,
      enterprises,
      sumYuan: yuan.toFixed(),
    }));
    return { enterprises: this.enterprises, sumYuan: this.yuan.toFixed(), priorities };
  }
}
