import { celExpressions } from '@terrace/expressions';
import { EngineFault } from './engine-fault';
import { start } from './start';
import { after, as, begun, compiled, machine, moved } from './testing/compiled';
import { transition } from './transition';

const reason = { zh: '否', en: 'no' };
const chart = compiled(
  {
    initial: 'review',
    states: {
      review: {
        on: {
          approve: { target: 'approved', by: ['officer', 'head'] },
          tick: { target: 'approved' },
          risky: { target: 'approved', guard: [{ id: 'x', when: 'event.data.n > 1', reason }] },
          ask: { do: [{ raise: 'answer' }] },
          answer: { target: 'answered', by: ['officer'] },
        },
      },
      approved: {},
      answered: {},
    },
  },
  celExpressions,
);

describe('refusals', () => {
  it('name the roles that may send what this actor may not', () => {
    expect(transition(chart, begun(chart), { name: 'approve' }, as('enterprise'))).toEqual({
      kind: 'refused',
      refusal: { kind: 'forbidden', by: ['officer', 'head'] },
    });
  });

  it('keep events without roles for the machine', () => {
    expect(transition(chart, begun(chart), { name: 'tick' }, as('officer'))).toEqual({
      kind: 'refused',
      refusal: { kind: 'forbidden', by: ['system'] },
    });
    expect(transition(chart, begun(chart), { name: 'tick' }, machine).kind).toBe('moved');
  });

  it('keep the machine from deciding for people', () => {
    expect(transition(chart, begun(chart), { name: 'approve' }, machine)).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });

  it('say not enabled where no active state listens', () => {
    expect(transition(chart, after(chart, ['tick']), { name: 'tick' }, machine)).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-enabled' },
    });
    expect(transition(chart, begun(chart), { name: 'approv' }, machine)).toMatchObject({
      refusal: { kind: 'not-enabled' },
    });
  });

  it('do not touch events raised inside the chart', () => {
    expect(after(chart, ['ask']).configuration).toEqual(['answered']);
  });
});

describe('failures inside a chart', () => {
  const failing = compiled(
    {
      initial: 'a',
      data: { n: { type: 'int', initial: 0 } },
      facts: { x: 'int' },
      states: {
        a: { on: { go: { target: 'b', do: [{ assign: { n: 'facts.x + 1' } }, { effect: 'never' }] } } },
        b: { on: { 'error.execution': { target: 'c' } } },
        c: {},
      },
    },
    celExpressions,
  );

  it('end their block, become error.execution and are named in the decision', () => {
    const decision = moved(transition(failing, begun(failing), { name: 'go' }, as('system', { x: 'ten' })));
    expect(decision.next.configuration).toEqual(['c']);
    expect(decision.effects).toEqual([]);
    expect(decision.errors).toEqual(['"ten" is not a number']);
  });

  it('of an endless chart are a fault that names the active states', () => {
    const endless = compiled(
      { initial: 'a', states: { a: { always: { target: 'b' } }, b: { always: { target: 'a' } } } },
      celExpressions,
    );
    expect(() => start(endless, machine)).toThrow(/did not settle within 1000 microsteps; active: chart, a/);
  });

  it('of a broken snapshot are a fault', () => {
    const snapshot = { configuration: ['gone'], history: {}, data: {}, done: false };
    expect(() => transition(chart, snapshot, { name: 'x' }, machine)).toThrow(EngineFault);
  });

  it('of data nobody declared are a fault', () => {
    expect(() => start(chart, machine, { typo: 1 })).toThrow("declares no data 'typo'");
  });
});
