import { Fault } from '@terrace/kernel';
import type { Migration } from './migration';
import type { CompiledPlan } from './migration-plan';
import type { MigrationPlans } from './ports';

/** The plan of a migration that was proposed: it was whole then, so a mistake now means that charts are missing here. */
export function planOf({ id, plan }: Migration, plans: MigrationPlans): CompiledPlan {
  const read = plans.read(plan);
  if (read.kind === 'compiled') return read.plan;
  const why = read.problems.map(({ message }) => message).join('; ');
  throw new Fault('migration.plan', `the plan of migration ${id} no longer holds: ${why}`, {
    retryable: true,
    blameless: true,
  });
}
