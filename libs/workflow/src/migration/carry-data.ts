import type { Json, Scope, Snapshot } from '@terrace/engine';
import { failed } from './carry-state';
import type { CompiledPlan } from './migration-plan';
import { Stays } from './move';

/** The case's data as the new version declares it. */
export function carryData(plan: CompiledPlan, old: Snapshot, scope: Scope): Snapshot['data'] {
  const declared = Object.entries(plan.to.def.data ?? {});
  return Object.fromEntries(declared.map(([name]) => [name, valueOf(name)]));

  function valueOf(name: string): Json {
    const expression = plan.data.get(name);
    if (!expression) return Object.hasOwn(old.data, name) ? (old.data[name] ?? null) : initial(name);
    const value = worked(() => expression.evaluate(scope));
    if (value !== null || plan.to.def.data?.[name]?.initial === null) return value;
    throw new Stays('data', `数据项“${name}”没有取得值`, `the expression for ${name} gives nothing`);
  }

  function initial(name: string): Json {
    return plan.initial[name] ?? plan.to.def.data?.[name]?.initial ?? null;
  }
}

function worked(work: () => Json): Json {
  try {
    return work();
  } catch (error) {
    throw failed(error);
  }
}
