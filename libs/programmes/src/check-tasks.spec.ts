import type { ChartDef, Json, StateDef } from '@terrace/engine';
import { checkTasks } from './validation/check-tasks';

const title = { zh: '审', en: 'Review' };
const sound: Readonly<Record<string, Json>> = {
  title,
  candidates: { roles: ['officer'] },
  decides: ['approve'],
};

/** A chart whose state `review` asks for the task given; `check` asks for a sound one. */
function chartWith(task: Json, on: StateDef['on'] = {}): ChartDef {
  const approve = { target: 'done', by: ['officer'] };
  return {
    id: 'tea',
    version: 1,
    inForceFrom: '2020-01-01',
    initial: 'check',
    states: {
      check: { meta: { task: sound }, on: { approve: { target: 'review', by: ['officer'] } } },
      review: {
        meta: { task },
        on: {
          approve,
          reject: { target: 'done', by: ['officer'] },
          ask: { target: 'check', by: ['head'] },
          ...on,
        },
      },
      done: { type: 'final' },
    },
  };
}

describe('a task of a chart', () => {
  it.each<[string, Json]>([
    ['decided by one', sound],
    ['apart from another step', { ...sound, fourEyes: { steps: ['check'], clause: '内控' } }],
    ['decided by several', { ...sound, decides: ['approve', 'reject'], quorum: { of: 3, needs: 2 } }],
    ['to be claimed first, in person', { ...sound, claim: 'required', personal: true }],
    ['sent back', { ...sound, returns: { event: 'approve', steps: ['done'] } }],
  ])('is sound when %s', (_, task) => {
    expect(checkTasks(chartWith(task))).toEqual([]);
  });

  it.each<[string, Json, RegExp]>([
    ['that is no map', ['x'], /no map/],
    ['without a title in English', { ...sound, title: { zh: '审' } }, /no title in both/],
    ['for nobody', { ...sound, candidates: {} }, /for nobody/],
    ['for no role', { ...sound, candidates: { roles: ['king'] } }, /"king" is nobody's role/],
    ['for the machine', { ...sound, candidates: { roles: ['system'] } }, /"system" is nobody's role/],
    ['with a word it does not know', { ...sound, quorom: { of: 3, needs: 2 } }, /knows no "quorom"/],
    ['that nothing decides', { ...sound, decides: [] }, /nothing decides/],
    ['decided by an event of others', { ...sound, decides: ['ask'] }, /"ask" cannot decide/],
    ['with a quorum of one', { ...sound, quorum: { of: 3, needs: 1 } }, /no number of people/],
    ['with a quorum above its panel', { ...sound, quorum: { of: 2, needs: 3 } }, /no number of people/],
    [
      'whose panel may end undecided',
      { ...sound, decides: ['approve', 'reject'], quorum: { of: 2, needs: 2 } },
      /none may reach 2/,
    ],
    ['apart from itself', { ...sound, fourEyes: { steps: ['review'] } }, /four eyes look at "review"/],
    [
      'apart from a step without a task',
      { ...sound, fourEyes: { steps: ['done'] } },
      /four eyes look at "done"/,
    ],
    [
      'sent back to where nothing leads',
      { ...sound, returns: { event: 'approve', steps: ['check'] } },
      /does not lead back to "check"/,
    ],
  ])('is told of when it is one %s, at its place and with a cure', (_, task, message) => {
    const found = checkTasks(chartWith(task)).find((mistake) => message.test(mistake.message));
    expect(found).toMatchObject({ path: ['states', 'review', 'meta', 'task'] });
    expect(found?.cure).not.toBe('');
  });

  it('leaves the names of its own entries to the record', () => {
    const chart = chartWith(sound, { 'task.claimed': { target: 'done', by: ['officer'] } });
    expect(checkTasks(chart)).toMatchObject([{ path: ['states', 'review', 'on', 'task.claimed'] }]);
  });
});
