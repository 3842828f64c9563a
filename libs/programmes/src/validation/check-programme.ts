import type { ChartDef } from '@terrace/engine';
import { checkActions } from './check-actions';
import { checkCohorts } from './check-cohorts';
import { checkDecisions } from './check-decisions';
import { checkExternalDecisions } from './check-external-decisions';
import { checkReads } from './check-reads';
import { checkSlots } from './check-slots';
import { checkStates } from './check-states';
import { checkTasks } from './check-tasks';
import { checkTimers } from './check-timers';
import type { Mistake } from './mistake';

/** What the product asks of a chart beyond the engine's rules. `letters` are the kinds that exist for it. */
export function checkProgramme(def: ChartDef, letters: ReadonlySet<string>): Mistake[] {
  return [
    ...checkSlots(def),
    ...checkStates(def),
    ...checkActions(def, letters),
    ...checkTasks(def),
    ...checkReads(def),
    ...checkTimers(def, letters),
    ...checkDecisions(def),
    ...checkCohorts(def),
    ...checkExternalDecisions(def),
  ];
}
