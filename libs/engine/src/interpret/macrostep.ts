import type { Plan, Transition } from '../chart';
import { EngineFault } from '../engine-fault';
import { domainOf } from './compute-exit-set';
import { enterAll, enterStates } from './enter-states';
import { executeActions } from './execute-actions';
import { cancelTimers, exitBelow, exitStates } from './exit-states';
import { cancelInvocations, startInvocations } from './invocations';
import { visible, type Run } from './run';
import { selectEventlessTransitions, selectTransitions } from './select-transitions';

/** More than any sane chart takes; a chart that takes more never settles. */
export const microstepLimit = 1000;

/** Takes the transitions together: leave, act, enter. */
export function microstep(transitions: readonly Transition[], run: Run): void {
  const [only] = transitions;
  if (only?.plan && transitions.length === 1) return takeAsPlanned(only, only.plan, run);
  const domains = transitions.map((transition) => domainOf(transition, run));
  exitStates(domains, run);
  for (const transition of transitions) executeActions(transition.actions, run);
  enterStates(transitions, domains, run);
}

/** One transition whose way does not depend on history, as most are. */
function takeAsPlanned(transition: Transition, { domain, entries }: Plan, run: Run): void {
  if (domain) exitBelow(domain, run);
  executeActions(transition.actions, run);
  enterAll(entries, run);
}

/** Goes on until no eventless transition holds and no internal event waits. */
export function macrostep(run: Run): void {
  for (let steps = 0; !run.done; steps++) {
    if (steps >= microstepLimit)
      throw new EngineFault(
        'engine.microstep-limit',
        `chart ${run.chart.id} v${run.chart.version} did not settle within ${microstepLimit} microsteps; active: ${activeIds(run)}`,
      );
    const transitions = nextTransitions(run);
    if (transitions === null) {
      startInvocations(run);
      if (run.internal.length > 0) continue;
      return;
    }
    if (transitions.length > 0) microstep(transitions, run);
  }
  finish(run);
}

/** Eventless transitions first, then those of the next internal event; null when nothing is left to do. */
export function nextTransitions(run: Run): readonly Transition[] | null {
  const eventless = selectEventlessTransitions(run);
  if (eventless.length > 0) return eventless;
  const event = run.internal.shift();
  if (!event) return null;
  run.scope.event = visible(event);
  return selectTransitions(event.name, run, null);
}

/** The instance has ended: exit actions run and timers stop, but the snapshot keeps the states it ended in. */
export function finish(run: Run): void {
  run.internal.length = 0;
  for (const state of [...run.active.all].reverse()) {
    executeActions(state.exit, run);
    cancelTimers(state, run);
    cancelInvocations(state, run);
  }
}

const activeIds = (run: Run): string => run.active.all.map((state) => state.id).join(', ');
