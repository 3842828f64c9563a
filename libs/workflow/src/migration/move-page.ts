import type { Actor } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import type { Timer } from '../instance';
import type { CompiledPlan } from './migration-plan';
import type { Move, Resident } from './move';
import { moveInstance } from './move-instance';

export interface PagedMove {
  readonly resident: Resident;
  readonly move: Move;
  /** As they are under the new version. */
  readonly facts: Parameters<typeof moveInstance>[2]['facts'];
}

/** A page of running cases of the old version, each with what the plan makes of it. A handful of queries for all of them. */
export async function movePage(
  plan: CompiledPlan,
  { after, limit }: { readonly after: string | null; readonly limit: number },
  actor: Actor,
  ports: DecisionPorts,
): Promise<PagedMove[]> {
  const { store, clock, ids, timerPlan } = ports;
  const residents = await residentsOf(
    await store.running(plan.from.id, plan.from.version, after, limit),
    ports,
  );
  const at = clock.now();
  const known = await factsUnder(plan.to.version, residents, at, ports);
  return residents.map((resident, i) => {
    const facts = known[i] ?? {};
    const desk = { actor, at, facts, nextId: () => ids.next(), timerPlan };
    return { resident, facts, move: moveInstance(plan, resident, desk) };
  });
}

/** What guards may read about the cases, were they under this version. */
export function factsUnder(
  chartVersion: number,
  residents: readonly Resident[],
  at: Date,
  { facts }: Pick<DecisionPorts, 'facts'>,
): Promise<readonly PagedMove['facts'][]> {
  const subjects = residents.map(({ instance }) => ({
    ...instance,
    chartVersion,
    data: instance.snapshot.data,
  }));
  return facts.factsOf(subjects, at);
}

/** Cases with their pending timers and their tasks. */
export async function residentsOf(
  instances: readonly Resident['instance'][],
  { store }: Pick<DecisionPorts, 'store'>,
): Promise<Resident[]> {
  const ids = instances.map(({ id }) => id);
  const [timers, tasks] = await Promise.all([store.timersOf(ids), store.tasksOf(ids)]);
  const byInstance = new Map(instances.map(({ id }) => [id, [] as Timer[]]));
  for (const timer of timers) byInstance.get(timer.instanceId)?.push(timer);
  return instances.map((instance) => ({
    instance,
    timers: byInstance.get(instance.id) ?? [],
    tasks: tasks.filter(({ instanceId }) => instanceId === instance.id),
  }));
}
