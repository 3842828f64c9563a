import { celExpressions } from '@terrace/expressions';
import { enabled } from './enabled';
import { after, as, begun, compiled, machine } from './testing/compiled';

const text = (en: string) => ({ zh: en, en });
const chart = compiled(
  {
    initial: 'review',
    facts: { staff: 'int' },
    on: { withdraw: { target: 'withdrawn', by: ['enterprise'], title: text('Withdraw') } },
    states: {
      review: {
        on: {
          approve: [
            { target: 'approved', by: ['head'], title: text('Approve') },
            {
              target: 'approved',
              by: ['officer'],
              title: text('Approve'),
              meta: { tone: 'primary' },
              guard: [{ id: 'staff', when: 'facts.staff >= 5', reason: text('staff') }],
            },
          ],
          return: {
            target: 'review',
            by: ['officer'],
            guard: [{ id: 'why', when: 'event.data.reason != ""', reason: text('say why') }],
          },
          'check.passed': {},
          'done.state.review error.execution': {},
          'mail.*': {},
        },
      },
      approved: { type: 'final' },
      withdrawn: { type: 'final' },
    },
  },
  celExpressions,
);

const seenBy = (role: string, staff = 7) => enabled(chart, begun(chart), as(role, { staff }));
const one = (role: string, event: string, staff?: number) =>
  seenBy(role, staff).find((entry) => entry.event === event);

describe('what may be done now', () => {
  it('lists every event people or the machine may send, whoever asks, inner states first', () => {
    expect(seenBy('director').map((entry) => entry.event)).toEqual([
      'approve',
      'return',
      'check.passed',
      'withdraw',
    ]);
  });

  it('shows the title, tone and roles of an event and that it may be sent', () => {
    expect(one('officer', 'approve')).toMatchObject({
      title: text('Approve'),
      by: ['head', 'officer'],
      meta: { tone: 'primary' },
      refusal: null,
    });
  });

  it('says who may where this actor may not', () => {
    expect(one('officer', 'withdraw')).toMatchObject({ refusal: { kind: 'forbidden', by: ['enterprise'] } });
    expect(one('officer', 'check.passed')).toMatchObject({ refusal: { kind: 'forbidden', by: ['system'] } });
  });

  it('shows the conditions that stand in the way', () => {
    const conditions = [
      { id: 'staff', holds: false, reason: text('staff'), value: '3', threshold: '>= 5', gap: '2' },
    ];
    expect(one('officer', 'approve', 3)).toMatchObject({
      refusal: { kind: 'guard-failed', conditions },
      conditions,
    });
  });

  it('offers an event whose condition only the data to be entered can decide', () => {
    expect(one('officer', 'return')).toMatchObject({
      refusal: null,
      conditions: [{ id: 'why', holds: true }],
    });
  });

  it('offers nothing once the instance is done', () => {
    const short = compiled(
      { initial: 'a', states: { a: { on: { end: { target: 'z' } } }, z: { type: 'final' } } },
      celExpressions,
    );
    expect(enabled(short, after(short, ['end']), machine)).toEqual([]);
  });
});
