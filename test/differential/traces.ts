import { start, transition, type ChartDef, type Context, type Decision } from '@terrace/engine';
import { initialTransition, transition as theirTransition, type AnyMachineSnapshot } from 'xstate';
import { machineOf, standing } from '../exports/run-in-xstate';
import { compiledOf } from './random-charts';

const machine: Context = {
  actor: { id: 'system', roles: ['system'] },
  facts: {},
  at: '2026-11-24T01:00:00.000Z',
};

/** Where both stand, and how many transitions each has taken. */
type Trace = readonly string[];

const place = (configuration: readonly string[], n: unknown): string =>
  `${configuration.join(' ')} (n = ${String(n)})`;

export function ours(def: ChartDef, sent: readonly string[]): Trace {
  const chart = compiledOf(def);
  const settle = (decision: Decision, before: string): string =>
    decision.kind === 'moved' ? place(decision.next.configuration, decision.next.data['n']) : before;
  const begun = start(chart, machine);
  if (begun.kind === 'refused') throw new Error('not begun');
  let snapshot = begun.next;
  const trace = [settle(begun, '')];
  for (const name of sent) {
    const decision = transition(chart, snapshot, { name }, machine);
    trace.push(settle(decision, trace.at(-1) ?? ''));
    if (decision.kind === 'moved') snapshot = decision.next;
  }
  return trace;
}

export function theirs(def: ChartDef, sent: readonly string[]): Trace {
  const logic = machineOf(compiledOf(def));
  let snapshot = initialTransition(logic, undefined as never)[0] as AnyMachineSnapshot;
  const told = (): string => place(standing(snapshot), (snapshot.context as { n: number }).n);
  const trace = [told()];
  for (const type of sent) {
    snapshot = theirTransition(logic, snapshot, {
      type,
      data: {},
      ctx: machine,
    } as never)[0] as AnyMachineSnapshot;
    trace.push(told());
  }
  return trace;
}
