import { compileChart, type Chart, type ChartDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';

const text = { zh: '字', en: 'text' };

/** A title that is announced: enrolled in a batch, publicised, recognised. */
const def: ChartDef = {
  id: 'title',
  version: 1,
  inForceFrom: '2020-01-01',
  title: text,
  initial: 'enrolled',
  data: {
    batchYear: { type: 'int', initial: 0 },
    batchNo: { type: 'int', initial: 0 },
    certificate: { type: 'string', initial: '' },
  },
  meta: {
    decisions: {
      publicity: { event: 'record_publicity', words: ['公示', '拟认定'] },
      recognition: { event: 'record_recognition', words: ['认定', '予以认定'] },
      withdrawal: 'record_withdrawal',
    },
    correlate: { year: 'batchYear', no: 'batchNo' },
  },
  states: {
    enrolled: {
      title: text,
      on: {
        record_publicity: { target: 'publicity', by: ['officer'], title: text },
        record_withdrawal: { target: 'recognised', by: ['head'], title: text },
      },
    },
    publicity: {
      title: text,
      on: {
        record_recognition: {
          target: 'recognised',
          by: ['officer'],
          title: text,
          meta: {
            form: [
              {
                name: 'certificate',
                title: { zh: '证书编号', en: 'Certificate number' },
                type: 'text',
                required: true,
              },
              {
                name: 'documentNumber',
                title: { zh: '文号', en: 'Document number' },
                type: 'text',
                required: true,
              },
            ],
          },
          guard: [
            {
              id: 'number',
              when: 'event.data.certificate != "wrong"',
              reason: { zh: '证书编号有误', en: 'The certificate number is wrong' },
            },
          ],
          do: [{ assign: { certificate: 'event.data.certificate' } }],
        },
      },
    },
    recognised: { type: 'final', title: text },
  },
};

export function announcedChart(): Chart {
  const compiled = compileChart(def, celExpressions);
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled));
  return compiled.chart;
}
