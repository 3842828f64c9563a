import { celExpressions } from '@terrace/expressions';
import { stop } from './stop';
import { begun, compiled, machine, moved } from './testing/compiled';
import { transition } from './transition';

const chart = compiled(
  {
    initial: 'asking',
    states: {
      asking: {
        exit: [{ effect: 'letter' }],
        timers: { late: { due: { days: 1 }, event: 'late' } },
        invoke: { review: { chart: 'review' } },
        on: { answered: { target: 'answered' } },
      },
      answered: { type: 'final', output: { mark: '1' } },
    },
  },
  celExpressions,
);

describe('an instance that is stopped', () => {
  const stopped = moved(stop(chart, begun(chart), machine));

  it('leaves its states, with their timers and invocations', () => {
    expect(stopped.effects).toEqual([
      { kind: 'effect', type: 'letter', with: {} },
      { kind: 'timer.cancel', id: 'asking/late' },
      { kind: 'invoke.cancel', id: 'review' },
    ]);
  });

  it('hands nothing back and takes nothing more', () => {
    expect(stopped.output).toBeUndefined();
    expect(transition(chart, stopped.next, { name: 'answered' }, machine).kind).toBe('refused');
    expect(stop(chart, stopped.next, machine).kind).toBe('refused');
  });
});
