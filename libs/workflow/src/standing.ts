import type { Chart, Snapshot, StateDef } from '@terrace/engine';
import type { Instance } from './instance';

type Standing = Pick<Instance, 'stage' | 'state' | 'holder'>;

/** Where people say a case is: its top-level state, its innermost one, and whose move it is. */
export function standingOf(chart: Chart, snapshot: Snapshot): Standing {
  const path = activePath(chart.def, new Set(snapshot.configuration));
  const innermost = path[path.length - 1];
  const holder = [...path].reverse().find(([, state]) => state.meta?.['holder'] !== undefined)?.[1].meta?.[
    'holder'
  ];
  return {
    stage: path[0]?.[0] ?? '',
    state: innermost?.[0] ?? '',
    holder: typeof holder === 'string' ? holder : null,
  };
}

/** From the top-level active state inwards; of parallel regions the first in document order. */
function activePath(def: StateDef, active: ReadonlySet<string>): [string, StateDef][] {
  const found = Object.entries(def.states ?? {}).find(([id]) => active.has(id));
  return found ? [found, ...activePath(found[1], active)] : [];
}
