import { celExpressions } from '@terrace/expressions';
import { start } from './start';
import { after, compiled, machine, moved } from './testing/compiled';
import { transition } from './transition';

const chart = compiled(
  {
    initial: 'review',
    exit: [{ effect: 'closed' }],
    data: { score: { type: 'int', initial: 0 } },
    states: {
      review: {
        initial: 'reading',
        on: { 'done.state.review': { target: 'passed', do: [{ assign: { score: 'event.data.score' } }] } },
        states: {
          reading: { on: { read: { target: 'readDone' } } },
          readDone: { type: 'final', output: { score: '40 + 2' } },
        },
      },
      passed: { type: 'final' },
    },
  },
  celExpressions,
);

describe('final states', () => {
  const decision = moved(transition(chart, after(chart, []), { name: 'read' }, machine));

  it('tell their parent with their output', () => {
    expect(decision.next.data).toEqual({ score: 42 });
  });

  it('end the instance at the top and keep showing where it ended', () => {
    expect(decision.next).toMatchObject({ configuration: ['passed'], done: true });
  });

  it('let exit actions of the chart run at the end', () => {
    expect(decision.effects).toEqual([{ kind: 'effect', type: 'closed', with: {} }]);
  });

  it('leave nothing that could be done', () => {
    expect(transition(chart, decision.next, { name: 'read' }, machine)).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-enabled' },
    });
  });

  it('may be reached without any event', () => {
    const short = compiled(
      { initial: 'a', states: { a: { always: { target: 'z' } }, z: { type: 'final' } } },
      celExpressions,
    );
    expect(moved(start(short, machine))).toMatchObject({
      next: { done: true },
      left: ['a'],
      entered: ['a', 'z'],
    });
  });
});
