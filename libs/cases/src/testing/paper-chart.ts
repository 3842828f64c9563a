import { compileChart, type Chart, type ChartDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';

const text = { zh: '字', en: 'text' };

/** What a decision from above brings along; whoever acts in person leaves it out. */
const form = [
  { name: 'documentNumber', title: { zh: '文号', en: 'Document number' }, type: 'text', required: false },
  { name: 'date', title: { zh: '日期', en: 'Date' }, type: 'date', required: false },
];

/** A paper is checked by an officer, judged by two of three experts and signed by a head who has not checked it. */
export const paperDef: ChartDef = {
  id: 'paper',
  version: 1,
  inForceFrom: '2020-01-01',
  title: text,
  facts: { 'company.rdRatio': 'decimal' },
  data: { batchYear: { type: 'int', initial: 0 }, batchNo: { type: 'int', initial: 0 } },
  meta: {
    cohorts: { sitting: { title: text, signals: ['pass', 'endorse', 'take_back', 'sign', 'withdraw'] } },
    decisions: {
      pass: 'pass',
      endorse: 'endorse',
      sign: 'sign',
      withdraw: 'withdraw',
      take_back: 'take_back',
    },
    correlate: { year: 'batchYear', no: 'batchNo' },
  },
  initial: 'office',
  states: {
    office: {
      title: text,
      initial: 'check',
      on: {
        explain: {
          by: ['enterprise'],
          title: text,
          meta: {
            answersCorrections: true,
            form: [{ name: 'claim', title: { zh: '权利要求', en: 'Claim' }, type: 'text', required: false }],
          },
        },
        withdraw: { target: 'withdrawn', by: ['enterprise', 'head'], title: text, meta: { form } },
        boast: {
          by: ['enterprise'],
          title: text,
          guard: [{ id: 'research', when: 'facts.company.rdRatio >= decimal("0.95")', reason: text }],
        },
      },
      states: {
        check: {
          title: { zh: '初审', en: 'Check' },
          meta: {
            holder: 'officer',
            task: {
              title: { zh: '初审', en: 'Check' },
              candidates: { roles: ['officer'], people: ['lin'] },
              decides: ['pass'],
            },
          },
          on: {
            pass: { target: 'judge', by: ['officer'], title: text, meta: { form } },
            overdue: { target: 'check', by: ['system'] },
          },
        },
        judge: {
          title: { zh: '评审', en: 'Judge' },
          meta: {
            holder: 'reviewer',
            task: {
              title: { zh: '评审', en: 'Judge' },
              candidates: { roles: ['reviewer'] },
              personal: true,
              decides: ['endorse', 'object'],
              quorum: { of: 3, needs: 2 },
              fourEyes: { steps: ['check'] },
            },
          },
          on: {
            endorse: { target: 'sign', by: ['reviewer', 'head'], title: text, meta: { form } },
            object: { target: 'check', by: ['reviewer'], title: text },
            take_back: { target: 'check', by: ['officer'], title: text, meta: { takesBack: true, form } },
          },
        },
        sign: {
          title: { zh: '签批', en: 'Sign' },
          meta: {
            holder: 'head',
            task: {
              title: { zh: '签批', en: 'Sign' },
              candidates: { roles: ['head'] },
              claim: 'required',
              decides: ['sign'],
              fourEyes: { steps: ['check'], clause: '内部控制规定' },
            },
          },
          on: {
            sign: { target: 'signed', by: ['head'], title: text, meta: { form } },
            send_back: { target: 'check', by: ['head'], title: text, meta: { corrections: true } },
          },
        },
      },
    },
    signed: { type: 'final', title: text, meta: { holder: null } },
    withdrawn: { type: 'final', title: text, meta: { holder: null } },
  },
};

export const paperChart: Chart = (() => {
  const compiled = compileChart(paperDef, celExpressions);
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  return compiled.chart;
})();
