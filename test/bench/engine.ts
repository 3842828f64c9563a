import { writeFileSync } from 'node:fs';
import { compileChart, start, transition, type Chart, type Snapshot } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { initialTransition, transition as theirTransition, type AnyMachineSnapshot } from 'xstate';
import { beginning, hnteChart, hnteWalk } from './hnte-walk';
import { microsecondsPerCall, median, paired, type Pair } from './measure';
import { ring } from './ring';
import { machineEvent, machineOf } from './xstate-machine';

const chart = hnteChart();
const machine = machineOf(chart);
const theirSteps = hnteWalk.map(({ event, ctx }) => machineEvent(event, ctx));
const us = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} µs`;
const line = (text: string): boolean => process.stdout.write(`${text}\n`);

const first = (of: Chart): Snapshot => {
  const begun = start(of, beginning);
  if (begun.kind === 'refused') throw new Error('not begun');
  return begun.next;
};

const begun = first(chart);
const theirBegun = initialTransition(machine, undefined as never)[0] as AnyMachineSnapshot;

function walk(visit: (snapshot: Snapshot) => Snapshot = (snapshot) => snapshot): Snapshot {
  let snapshot = begun;
  for (const { event, ctx } of hnteWalk) {
    const decision = transition(chart, visit(snapshot), event, ctx);
    if (decision.kind === 'moved') snapshot = decision.next;
  }
  return snapshot;
}

function theirWalk(visit = (snapshot: AnyMachineSnapshot) => snapshot): AnyMachineSnapshot {
  let snapshot = theirBegun;
  for (const event of theirSteps)
    snapshot = theirTransition(machine, visit(snapshot), event as never)[0] as AnyMachineSnapshot;
  return snapshot;
}

/** As a database would have it: text in, text out. */
const restored = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;
const theirsRestored = (snapshot: AnyMachineSnapshot): AnyMachineSnapshot => {
  const { value, context, status } = snapshot;
  const stored = JSON.parse(JSON.stringify({ value, context, status })) as { value: never; context: never };
  return machine.resolveState(stored);
};

function checkSameEnd(): void {
  const ours = walk();
  const theirs = theirWalk();
  const same =
    ours.done && theirs.status === 'done' && JSON.stringify(theirs.context) === JSON.stringify(ours.data);
  if (!same)
    throw new Error(`the walks end differently: ${JSON.stringify([ours, theirs.value, theirs.context])}`);
}

function perEvent(pair: Pair): Pair {
  return { ...pair, ours: pair.ours / hnteWalk.length, theirs: pair.theirs / hnteWalk.length };
}

function told(title: string, { ours, theirs, ratio }: Pair): void {
  line(`${title}: ours ${us(ours)} an event, XState ${us(theirs)}: ${ratio.toFixed(1)} times`);
}

/** The same event in charts of more and more states. */
function bySize(event: string): { states: number; microseconds: number }[] {
  const runs = [10, 100, 1000].map((states) => {
    const of = ring(states);
    let snapshot = first(of);
    const once = (): void => {
      const decision = transition(of, snapshot, { name: event }, beginning);
      if (decision.kind === 'moved') snapshot = decision.next;
    };
    microsecondsPerCall(once, 200);
    return { states, once };
  });
  const rounds = Array.from({ length: 11 }, () => runs.map(({ once }) => microsecondsPerCall(once, 60)));
  return runs.map(({ states }, i) => ({
    states,
    microseconds: median(rounds.map((round) => round[i] ?? NaN)),
  }));
}

function toldSizes(title: string, sizes: ReturnType<typeof bySize>): void {
  const figures = sizes.map(({ states, microseconds }) => `${String(states)} states ${us(microseconds)}`);
  line(`${title}: ${figures.join(', ')}`);
}

/** Bytes of heap one compiled chart takes, its definition included. */
function bytesPerChart(): number {
  const text = JSON.stringify(chart.def);
  const count = 50;
  const held: unknown[] = [];
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < count; i++) held.push(compileChart(JSON.parse(text) as never, celExpressions));
  globalThis.gc?.();
  return held.length === count ? (process.memoryUsage().heapUsed - before) / count : NaN;
}

checkSameEnd();
line(
  `HNTE chart: ${String(chart.states.size)} states, a walk of ${String(hnteWalk.length)} events, node ${process.version}`,
);
const pure = perEvent(paired(walk, theirWalk));
told('transition', pure);
const stored = perEvent(
  paired(
    () => walk(restored),
    () => theirWalk(theirsRestored),
  ),
);
told('restore + transition + serialise', stored);
const sizes = bySize('around');
toldSizes('one event, going around ten states of a chart', sizes);
// Here the processor's caches no longer hold the chart: what grows is the memory's latency, not the work.
const allInTurn = bySize('next');
toldSizes('one event, going through all its states', allInTurn);
const bytes = bytesPerChart();
line(`memory of one compiled HNTE chart: ${(bytes / 1024).toFixed(0)} KiB`);
const results = {
  pure,
  stored,
  sizes,
  allInTurn,
  bytesPerChart: Math.round(bytes),
  goal: { least: 20, wanted: 50 },
};
writeFileSync('dist/bench/engine.json', `${JSON.stringify(results, null, 2)}\n`);
if (pure.ratio < 20) {
  line('Less than 20 times XState.');
  process.exit(1);
}
