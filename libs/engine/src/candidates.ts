import { isAtomic, type Transition } from './chart';
import type { Run } from './interpret/run';

/** Transitions of active states that the event could take, innermost first, each once. */
export function candidatesFor(name: string, run: Run): Transition[] {
  const found = new Set<Transition>();
  for (const atomic of run.active.all)
    if (isAtomic(atomic))
      for (const transition of run.chart.candidatesOf(atomic, name)) found.add(transition);
  return [...found];
}
