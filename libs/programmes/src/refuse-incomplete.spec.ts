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

  it('asks nothing where the chart asks nothing', () => {
    expect(refuseIncomplete(actionMetaOf({}), {}, null)).toBeNull();
  });
});
