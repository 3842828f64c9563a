import { HistoryArchive, type ArchiveFilter } from '../ports';
import type { DayRoot } from '../days/day-root';
import { backdated } from './backdated';
import { checkAttachments, type DigestOf } from './check-attachments';
import { checkChain } from './check-chain';
import { checkDayChain, checkDayTree, checkPublished } from './check-days';
import type { Finding } from './finding';
import { readChains } from './read-chains';

export interface VerifyRequest extends ArchiveFilter {
  /** Roots that were published, by day: what nobody who holds the database can change. */
  readonly published?: ReadonlyMap<string, string>;
}

export interface Verified {
  readonly instances: number;
  readonly events: number;
  readonly days: number;
  readonly findings: number;
  /** The newest sealed day, with its root; null before the first. */
  readonly last: DayRoot | null;
}

/** Goes through the whole record, or the part asked for, and tells everything that is not as it was written. */
export class VerifyHistory {
  /** Without `digestOf` the events are checked, the files they carry are not looked at. */
  constructor(
    private readonly archive: HistoryArchive,
    private readonly digestOf: DigestOf | null = null,
  ) {}

  /** Reads one moment's view from one end to the other; holds one case and the days' roots at a time. */
  verify(request: VerifyRequest, tell: (finding: Finding) => void): Promise<Verified> {
    return this.archive.view(async () => {
      const roots = await allOf(this.archive.roots());
      let findings = 0;
      const report = (found: readonly Finding[]): void => {
        findings += found.length;
        found.forEach(tell);
      };
      report(checkDayChain(roots));
      report(checkPublished(request.published ?? new Map(), roots));
      if (request.instanceId === undefined) await this.verifyTrees(request, roots, report);
      // Where days or their heads are gone, that an event is in none says nothing about the event.
      const datesHold = findings === 0;
      const counted = await this.verifyChains(request, datesHold ? roots : [], report);
      return { ...counted, days: roots.length, findings, last: roots.at(-1) ?? null };
    });
  }

  private async verifyTrees(
    { from = '', to = '9999-12-31' }: VerifyRequest,
    roots: readonly DayRoot[],
    report: (found: readonly Finding[]) => void,
  ): Promise<void> {
    for (const root of roots)
      if (root.day >= from && root.day <= to)
        report(await checkDayTree(root, this.archive.leavesOf(root.day)));
  }

  private async verifyChains(
    { instanceId, from, to, chartId }: VerifyRequest,
    roots: readonly DayRoot[],
    report: (found: readonly Finding[]) => void,
  ): Promise<{ instances: number; events: number }> {
    let [instances, events] = [0, 0];
    for await (const chain of readChains(this.archive, { instanceId, from, to, chartId })) {
      instances += 1;
      events += chain.links.length;
      const found = checkChain(chain);
      report(found.length > 0 ? found : backdated(chain, roots));
      if (this.digestOf) report(await checkAttachments(chain, this.digestOf));
    }
    return { instances, events };
  }
}

async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
