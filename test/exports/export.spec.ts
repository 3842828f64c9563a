import { toMermaid, toScxml } from '@terrace/drawing';
import { enabled, start, transition, type Chart, type Context, type Json } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { loadProgrammes } from '@terrace/programmes';
import { SaxesParser } from 'saxes';
import { initialTransition, transition as theirTransition, type AnyMachineSnapshot } from 'xstate';
import { machineOf, standing, type Told } from './run-in-xstate';

const charts = loadProgrammes('libs/programmes', celExpressions).catalogue.all();
const named = charts.map((chart) => [`${chart.id} v${String(chart.version)}`, chart] as const);

const samples: Readonly<Record<string, Json>> = {
  int: 1,
  decimal: '1',
  bool: true,
  date: '2026-11-24',
  string: 'x',
  list: [],
  map: {},
};

/** Some facts of the types a chart declares. */
function factsFor(chart: Chart): Record<string, Json> {
  const facts: Record<string, Json> = {};
  for (const [path, type] of Object.entries(chart.def.facts ?? {})) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let holder = facts;
    for (const key of keys) holder = (holder[key] ??= {}) as Record<string, Json>;
    holder[last] = samples[type.replace(/<.*/, '')] ?? null;
  }
  return facts;
}

const at = '2026-11-24T01:00:00.000Z';

/** Every event for every role in turn, from each place the walk comes to. */
function walk(chart: Chart, steps: number, visit: (ours: readonly string[], event: Told['event']) => void) {
  const ctx = (role: string): Context => ({
    actor: { id: `${role}-1`, roles: [role] },
    facts: factsFor(chart),
    at,
  });
  const begun = start(chart, ctx('system'));
  if (begun.kind === 'refused') throw new Error('not begun');
  let snapshot = begun.next;
  let chosen = 20261124;
  for (let i = 0; i < steps && !snapshot.done; i++) {
    const options = enabled(chart, snapshot, ctx('system')).flatMap(({ event, by }) =>
      by.map((role) => ({ event, role })),
    );
    if (options.length === 0) break;
    chosen = (Math.imul(chosen, 1664525) + 1013904223) >>> 0;
    const { event, role } = options[(chosen >>> 8) % options.length] ?? { event: '', role: '' };
    const data = dataFor(chart, event);
    const decision = transition(chart, snapshot, { name: event, data }, ctx(role));
    if (decision.kind === 'moved') snapshot = decision.next;
    visit(snapshot.configuration, { type: event, data, ctx: ctx(role) });
  }
}

/** What the event's form asks for, each of its type; as text, what may be read as a year or an amount as well. */
function dataFor(chart: Chart, event: string): Record<string, Json> {
  const data: Record<string, Json> = { batchYear: 2026, batchNo: 1 };
  for (const state of [chart.root, ...chart.states.values()])
    for (const { descriptors, def } of state.on)
      if (descriptors.includes(event))
        for (const field of (def.meta?.['form'] ?? []) as { name: string; type: string }[])
          data[field.name] = field.type === 'date' ? '2026-11-24' : field.type === 'number' ? 1 : '2026';
  return data;
}

describe('a chart handed on', () => {
  it.each(named)('runs in XState as it runs here: %s', (_, chart) => {
    const machine = machineOf(chart);
    let theirs = initialTransition(machine, undefined as never)[0] as AnyMachineSnapshot;
    let steps = 0;
    walk(chart, 60, (ours, event) => {
      theirs = theirTransition(machine, theirs, event as never)[0] as AnyMachineSnapshot;
      expect({ event: event.type, standing: standing(theirs) }).toEqual({
        event: event.type,
        standing: ours,
      });
      steps++;
    });
    expect(steps).toBeGreaterThan(0);
  });

  it.each(named)('is well-formed SCXML with every state and transition: %s', (_, chart) => {
    const counted = { states: [] as string[], transitions: 0 };
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ local, attributes }) => {
      if (['state', 'parallel', 'final', 'history'].includes(local))
        counted.states.push((attributes['id'] as unknown as { value: string }).value);
      if (local === 'transition') counted.transitions++;
    });
    parser.write(toScxml(chart)).close();
    const all = [chart.root, ...chart.states.values()];
    const histories = all.filter(({ kind }) => kind === 'history').length;
    expect([...counted.states].sort()).toEqual([...chart.states.keys()].sort());
    expect(counted.transitions).toBe(
      histories + all.reduce((sum, { on, always }) => sum + on.length + always.length, 0),
    );
  });

  it.each(named)('is a Mermaid diagram with every state declared once: %s', (_, chart) => {
    const lines = toMermaid(chart, 'zh').split('\n');
    expect(lines[0]).toBe('stateDiagram-v2');
    const declared = lines.flatMap((line) => /^\s*state ".*" as (\S+)/.exec(line)?.[1] ?? []);
    expect(declared.sort()).toEqual([...chart.states.keys()].sort());
    expect(lines.filter((line) => line.trim().endsWith('{')).length).toBe(
      lines.filter((line) => line.trim() === '}').length,
    );
  });
});
