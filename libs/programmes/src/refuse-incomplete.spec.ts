import type { Json } from '@terrace/engine';
import { actionMetaOf } from './action-meta';
import { refuseIncomplete } from './refuse-incomplete';

const title = { zh: '字段', en: 'Field' };
const meta = actionMetaOf({
  meta: {
    tone: 'danger',
    needsReason: true,
    form: [
      { name: 'number', title, type: 'text', required: true },
      { name: 'date', title, type: 'date', required: true },
      { name: 'batch', title, type: 'int', required: false },
    ],
  },
});
const failures = (data: Parameters<typeof refuseIncomplete>[1], note: string | null) =>
  refuseIncomplete(meta, data, note)?.conditions?.map(({ id }) => id) ?? [];

describe('asking for what a form asks', () => {
  it('accepts a complete form', () => {
    expect(refuseIncomplete(meta, { number: '5号', date: '2020-05-08' }, '理由')).toBeNull();
  });

  it('lists everything missing at once', () => {
    expect(failures({}, ' ')).toEqual(['reason', 'number', 'date']);
  });

  it('refuses values of another kind', () => {
    expect(failures({ number: '5号', date: '2020-02-30', batch: '2' }, '理由')).toEqual(['date', 'batch']);
  });

  it('takes of a field with choices none but these, and names them', () => {
    const choices = [
      { zh: '属实', en: 'Confirmed' } as Json,
      { zh: '编写申报书', en: 'Writing', value: 'drafting' } as Json,
    ];
    const form = [{ name: 'finding', title, type: 'text', required: false, choices }];
    const asked = actionMetaOf({ meta: { form } });
    const refusalOf = (finding: string) => refuseIncomplete(asked, { finding }, null);
    expect([refusalOf('属实'), refusalOf('drafting'), refusalOf('')]).toEqual([null, null, null]);
    expect(refusalOf('编写申报书')).toMatchObject({
      kind: 'invalid',
      conditions: [{ id: 'finding', reason: { zh: '“字段”应为：属实、编写申报书' } }],
    });
  });

  it('asks nothing where the chart asks nothing', () => {
    expect(refuseIncomplete(actionMetaOf({}), {}, null)).toBeNull();
  });
});
