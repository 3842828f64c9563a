import type { Json } from '@terrace/engine';
import { formToAnswer, refuseCorrections, refuseUnanswered } from './corrections';
import { programme } from './testing/programme';

const chart = programme('hnte');
const refused = (corrections: Json) =>
  refuseCorrections(chart, { corrections })?.conditions?.[0]?.reason.en ?? null;

describe('corrections sent with a return', () => {
  it('are pinned to a document slot or to a field the enterprise fills in', () => {
    expect(refuseCorrections(chart, {})).toBeNull();
    expect(refused([{ slot: 'D2', text: '请更换' }])).toBeNull();
    expect(refused([{ field: 'techField', text: '请填至三级' }])).toBeNull();
  });

  it.each<[string, Json]>([
    ['no slot of the programme', [{ slot: 'D99', text: '请更换' }]],
    ['no field of the enterprise', [{ field: 'batchYear', text: '请更正' }]],
    ['both at once', [{ slot: 'D2', field: 'techField', text: '请更正' }]],
    ['nothing', [{ text: '请更正' }]],
  ])('are refused when they name %s', (_, corrections) => {
    expect(refused(corrections)).toMatch(/neither a document slot nor a field/);
  });

  it.each<[string, Json]>([
    ['without words', [{ slot: 'D2', text: ' ' }]],
    ['that are no list', 'D2'],
  ])('are refused %s', (_, corrections) => {
    expect(refused(corrections)).toMatch(/says what to put right/);
  });
});

describe('what was pinned to a field', () => {
  it('is named until it is filled in again, blanks being no answer', () => {
    const refusal = refuseUnanswered(chart, ['techField'], { techField: '  ' });
    expect(refusal).toMatchObject({ kind: 'invalid', conditions: [{ id: 'techField' }] });
    expect(refusal?.reason.zh).toContain('“技术领域（填至三级）”');
    expect(refusal?.reason.en).toContain('"Technology field to the third level"');
    expect(refuseUnanswered(chart, ['techField'], { techField: '八（二）' })).toBeNull();
    expect(refuseUnanswered(chart, [], {})).toBeNull();
  });

  it('is asked for by the event that answers it, and by no other', () => {
    const meta = { form: [], answersCorrections: true };
    expect(formToAnswer(chart, meta, ['techField'])).toMatchObject([{ name: 'techField', required: true }]);
    expect(formToAnswer(chart, meta, [])).toEqual([]);
    expect(formToAnswer(chart, { ...meta, answersCorrections: false }, ['techField'])).toEqual([]);
  });
});
