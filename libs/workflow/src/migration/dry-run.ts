import { systemActor } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import type { CompiledPlan } from './migration-plan';
import type { MigrationReport } from './migration-report';
import { factsUnder, movePage, type PagedMove } from './move-page';
import { TallyMoves } from './tally-moves';

/** Cases held in memory at a time. */
export const pageSize = 500;

/**
 * What a plan would make of every running case of the old version. Nothing is written. `seen` is given each page and the
 * pages are not kept, so that any number of cases can be looked at.
 */
export async function dryRun(
  plan: CompiledPlan,
  ports: DecisionPorts,
  seen: (page: readonly PagedMove[]) => Promise<void> = async () => undefined,
): Promise<MigrationReport> {
  const at = ports.clock.now();
  const tally = new TallyMoves(plan, at);
  let page: readonly PagedMove[] = [];
  do {
    const after = page.at(-1)?.resident.instance.id ?? null;
    page = await movePage(plan, { after, limit: pageSize }, systemActor, ports);
    const residents = page.map(({ resident }) => resident);
    tally.add(page, await factsUnder(plan.from.version, residents, at, ports));
    await seen(page);
  } while (page.length === pageSize);
  return tally.report();
}
