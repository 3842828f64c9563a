import { celExpressions } from '@terrace/expressions';
import { explain } from './explain';
import { after, as, begun, compiled, machine, moved } from './testing/compiled';
import { transition } from './transition';
import type { Condition } from './types';

const reason = { zh: '研发费用占比不足', en: 'R&D share too low' };
const when = (id: string, expression: string): Condition => ({
  id,
  when: expression,
  reason,
  clause: '第十一条（五）',
});

const chart = compiled(
  {
    initial: 'filing',
    facts: { 'company.share': 'decimal', 'company.years': 'int' },
    data: { rounds: { type: 'int', initial: 0 } },
    states: {
      filing: {
        on: {
          submit: [
            { target: 'fast', guard: [when('years', 'facts.company.years >= 10')], by: ['enterprise'] },
            {
              target: 'slow',
              guard: [when('share', 'facts.company.share >= 0.05'), when('age', 'facts.company.years >= 1')],
              by: ['enterprise'],
            },
          ],
          count: { do: [{ assign: { rounds: 'data.rounds + 1' } }] },
          'paper.* mail': { do: [{ assign: { rounds: '100' } }] },
          broken: { guard: [when('broken', 'event.data.amount > 3')], target: 'fast' },
        },
      },
      fast: {},
      slow: {},
    },
  },
  celExpressions,
);

const filing = begun(chart);
const enterprise = (share: string, years: number) => as('enterprise', { company: { share, years } });
const submitted = (share: string, years: number) =>
  moved(transition(chart, filing, { name: 'submit' }, enterprise(share, years))).next.configuration;

describe('guards', () => {
  it('let the first transition whose conditions all hold be taken', () => {
    expect(submitted('0.01', 10)).toEqual(['fast']);
    expect(submitted('0.05', 3)).toEqual(['slow']);
  });

  it('tell every condition of every candidate when none holds, with value, threshold and gap', () => {
    expect(transition(chart, filing, { name: 'submit' }, enterprise('0.033', 3))).toEqual({
      kind: 'refused',
      refusal: {
        kind: 'guard-failed',
        conditions: [
          {
            id: 'years',
            holds: false,
            reason,
            clause: '第十一条（五）',
            value: '3',
            threshold: '>= 10',
            gap: '7',
            counterfactuals: [{ path: 'facts.company.years', change: '+7', becomes: '10' }],
          },
          {
            id: 'share',
            holds: false,
            reason,
            clause: '第十一条（五）',
            value: '0.033',
            threshold: '>= 0.05',
            gap: '0.017',
            counterfactuals: [{ path: 'facts.company.share', change: '+0.017', becomes: '0.05' }],
          },
          { id: 'age', holds: true, reason, clause: '第十一条（五）', value: '3', threshold: '>= 1' },
        ],
      },
    });
  });

  it('are explained candidate by candidate', () => {
    const told = explain(chart, filing, { name: 'submit' }, enterprise('0.2', 3));
    expect(
      told.map((one) => [one.targets, one.permitted, one.conditions.map((condition) => condition.holds)]),
    ).toEqual([
      [['fast'], true, [false]],
      [['slow'], true, [true, true]],
    ]);
    expect(told[1]?.conditions[0]?.tree).toMatchObject({ holds: true, threshold: '>= 0.05' });
  });

  it('that fail to evaluate do not hold', () => {
    const event = { name: 'broken', data: { amount: 'much' } };
    expect(transition(chart, filing, event, machine)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'guard-failed' },
    });
  });
});

describe('event descriptors', () => {
  it.each(['paper.returned', 'paper.returned.twice', 'paper', 'mail'])("'paper.* mail' hears %s", (name) => {
    expect(moved(transition(chart, filing, { name }, machine)).next.data).toEqual({ rounds: 100 });
  });

  it.each(['papers', 'pap', 'mailed'])("'paper.* mail' does not hear %s", (name) => {
    expect(transition(chart, filing, { name }, machine).kind).toBe('refused');
  });

  it('lets assignments build on one another', () => {
    expect(after(chart, ['count', 'count']).data).toEqual({ rounds: 2 });
  });
});
