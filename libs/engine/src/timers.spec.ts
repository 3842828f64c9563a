import { celExpressions } from '@terrace/expressions';
import { start } from './start';
import { after, begun, compiled, machine, moved } from './testing/compiled';
import { transition } from './transition';

const due = { workingDays: 5 };
const chart = compiled(
  {
    initial: 'correcting',
    states: {
      correcting: {
        timers: { late: { due, event: 'correction.late' }, remind: { due: { workingDays: 3 } } },
        on: {
          corrected: { target: 'passing' },
          again: { target: 'correcting' },
          nudge: { do: [{ effect: 'letter' }] },
        },
      },
      passing: { timers: { never: { due } }, always: { target: 'reviewing' } },
      reviewing: {
        entry: [
          { send: 'look', id: 'look', delay: '5s' },
          { send: 'now', data: { n: '1 + 1' }, to: '#_parent' },
        ],
        exit: [{ cancel: 'look' }],
        on: { stop: { target: 'stopped' } },
      },
      stopped: { entry: [{ send: 'x', id: 'x', delay: '1s' }, { cancel: 'x' }] },
    },
  },
  celExpressions,
);

describe('timers', () => {
  it('start with their state', () => {
    expect(moved(start(chart, machine)).effects).toEqual([
      {
        kind: 'timer.start',
        id: 'correcting/late',
        state: 'correcting',
        timer: { due, event: 'correction.late' },
      },
      {
        kind: 'timer.start',
        id: 'correcting/remind',
        state: 'correcting',
        timer: { due: { workingDays: 3 } },
      },
    ]);
  });

  it('stop when their state is left, and those of states merely passed through never start', () => {
    const decision = moved(transition(chart, begun(chart), { name: 'corrected' }, machine));
    expect(decision.entered).toEqual(['passing', 'reviewing']);
    expect(decision.effects).toEqual([
      { kind: 'timer.cancel', id: 'correcting/late' },
      { kind: 'timer.cancel', id: 'correcting/remind' },
      { kind: 'send', id: 'look', event: { name: 'look' }, delay: '5s' },
      { kind: 'send', id: null, event: { name: 'now', data: { n: 2 } }, delay: null, to: '#_parent' },
    ]);
  });

  it('begin again when their state is entered again', () => {
    const kinds = moved(transition(chart, begun(chart), { name: 'again' }, machine)).effects.map(
      (effect) => effect.kind,
    );
    expect(kinds).toEqual(['timer.cancel', 'timer.cancel', 'timer.start', 'timer.start']);
  });

  it('run on through a transition that stays', () => {
    expect(moved(transition(chart, begun(chart), { name: 'nudge' }, machine)).effects).toEqual([
      { kind: 'effect', type: 'letter', with: {} },
    ]);
  });
});

describe('delayed sends', () => {
  it('are cancelled by their id; one cancelled in the same macrostep is never sent', () => {
    expect(moved(transition(chart, after(chart, ['corrected']), { name: 'stop' }, machine)).effects).toEqual([
      { kind: 'cancel', id: 'look' },
      { kind: 'cancel', id: 'x' },
    ]);
  });
});
