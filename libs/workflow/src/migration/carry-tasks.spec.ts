import { compileChart, type Chart, type ChartDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import type { Task } from '../tasks/task';
import { carryTasks, tasksBack } from './carry-tasks';
import type { CompiledPlan, Route } from './migration-plan';

const title = { zh: '审', en: 'Review' };
const task = (roles: string[], steps: string[] = []) => ({
  task: {
    title,
    candidates: { roles },
    decides: ['go'],
    ...(steps.length > 0 ? { fourEyes: { steps } } : {}),
  },
});

function chartOf(version: number, states: ChartDef['states']): Chart {
  const def = {
    id: 'tea',
    version,
    inForceFrom: '2020-01-01',
    initial: Object.keys(states)[0] ?? '',
    states,
  };
  const compiled = compileChart(def, celExpressions);
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  return compiled.chart;
}

const from = chartOf(1, {
  check: { meta: task(['officer']) },
  sign: { meta: task(['head'], ['check']) },
  rest: {},
});
const to = chartOf(2, {
  examine: { meta: task(['officer']) },
  sign: { meta: task(['director'], ['examine']) },
  rest: { meta: task(['head']) },
});
const renamed: Route = { stays: false, options: [{ when: null, targets: ['examine'] }] };
const plan = { from, to, routes: new Map([['check', renamed]]) } as unknown as CompiledPlan;

const at = new Date('2026-05-04T00:00:00Z');
const desk = { at, nextId: () => 'new' };
const person = { id: 'a', name: 'a' };
const taskIn = (state: string, change: Partial<Task> = {}): Task => ({
  id: state,
  instanceId: 'i',
  state,
  title,
  roles: ['officer'],
  people: [],
  apartFrom: [],
  openedAt: at,
  closedAt: null,
  claimant: person,
  delegations: [],
  cosigners: [],
  votes: [],
  copies: [],
  urges: [],
  actors: [person],
  ...change,
});

describe('tasks of a case that comes under another version', () => {
  it('keep who acted in a step under its new name, so that four eyes find them', () => {
    const [checked, signing] = carryTasks(
      plan,
      'i',
      [taskIn('check', { closedAt: at }), taskIn('sign', { apartFrom: ['check'] })],
      ['sign'],
      desk,
    );
    expect(checked).toMatchObject({ state: 'examine', closedAt: at, actors: [person] });
    expect(signing).toMatchObject({ state: 'sign', closedAt: null, claimant: person });
    expect(signing).toMatchObject({ roles: ['director'], apartFrom: ['examine'] });
  });

  it('are closed where the new version asks for none, and opened where it asks for one', () => {
    const carried = carryTasks(plan, 'i', [taskIn('check')], ['rest'], desk);
    expect(carried.map(({ id, state, closedAt }) => [id, state, closedAt])).toEqual([
      ['check', 'examine', at],
      ['new', 'rest', null],
    ]);
  });

  it('are as they were when the case comes back', () => {
    const before = [taskIn('check')];
    const now = carryTasks(plan, 'i', before, ['rest'], desk);
    const back = tasksBack(before, now, at);
    expect(back[0]).toEqual(before[0]);
    expect(back[1]).toMatchObject({ id: 'new', closedAt: at });
  });
});
