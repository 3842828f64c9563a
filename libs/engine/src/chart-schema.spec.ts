import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { checkShape } from './compile/check-shape';
import { Problems } from './compile/problem';
import { chartShape } from './compile/shapes';
import { whole } from './testing/compiled';

const schema = JSON.parse(readFileSync(new URL('../chart.schema.json', import.meta.url), 'utf8')) as object;
const bySchema = new Ajv({ unicodeRegExp: true, allErrors: true }).compile(schema);

function byEngine(chart: unknown): boolean {
  const problems = new Problems(() => null);
  checkShape(chart, chartShape, [], problems);
  return problems.found.length === 0;
}

const reason = { zh: '金额不足', en: 'too little' };
const chart = (state: object): unknown => ({ ...whole({ initial: 'a', states: {} }), states: { a: state } });

const valid: Record<string, unknown> = {
  'the smallest chart': whole({ initial: 'a', states: { a: {} } }),
  'facts and data': whole({
    initial: 'a',
    states: { a: {} },
    facts: { 'company.staff': 'int' },
    data: { rounds: { type: 'int', initial: 0 } },
  }),
  'a transition with everything': chart({
    on: {
      'go back.*': {
        target: ['a'],
        internal: true,
        by: ['officer'],
        title: reason,
        meta: { form: 'x' },
        guard: [{ id: 'c', when: 'true', reason, clause: '§1', remedy: reason }],
        do: [{ assign: { a: '1' } }],
      },
    },
  }),
  'many transitions': chart({ on: { go: [{ target: 'a' }, {}] }, always: [{ target: 'a' }] }),
  'every action': chart({
    entry: [
      { raise: 'x', data: { a: '1' } },
      { send: 'x', id: 'i', delay: '5s', to: '#_parent', data: {} },
      { cancel: 'i' },
      { effect: 'letter', with: { to: [1] } },
      { if: 'true', then: [{ raise: 'y' }], else: [] },
      { foreach: 'data.l', item: 'i', index: 'n', do: [] },
      { block: [] },
    ],
    exit: [],
  }),
  'timers and output': chart({
    type: 'final',
    timers: { late: { due: { days: 3 }, event: 'late' }, remind: { due: 'P1D', meta: {} } },
    output: { a: '1' },
  }),
  'history and a Chinese id': chart({
    initial: '受理',
    initialDo: [],
    states: { 受理: {}, h: { type: 'history', history: 'deep' } },
  }),
};

const invalid: Record<string, unknown> = {
  'no version': { id: 'x', inForceFrom: '2026-01-01', states: {} },
  'a fractional version': { ...whole({ states: {} }), version: 1.5 },
  'a date that is none': { ...whole({ states: {} }), inForceFrom: '1 January' },
  'an unknown key': chart({ onn: {} }),
  'an unknown type': chart({ type: 'orthogonal' }),
  'a target that is a number': chart({ on: { go: { target: 3 } } }),
  'an event name with a space inside a dot': chart({ on: { '.go': {} } }),
  'a numeric state id': { ...whole({ states: {} }), states: { '1': {} } },
  'an action doing two things': chart({ entry: [{ raise: 'x', cancel: 'y' }] }),
  'an if without then': chart({ entry: [{ if: 'true' }] }),
  'an action doing nothing known': chart({ entry: [{ log: 'x' }] }),
  'a condition without reason': chart({ always: { guard: [{ id: 'a', when: 'true' }] } }),
  'a reason in one language': chart({ title: { zh: '一' } }),
  'a timer without due': chart({ timers: { late: { event: 'x' } } }),
  'roles that are no list': chart({ on: { go: { by: 'officer' } } }),
  'states as a list': { ...whole({ states: {} }), states: [] },
};

describe('chart.schema.json and the engine', () => {
  it.each(Object.keys(valid))('both accept %s', (name) => {
    expect([bySchema(valid[name]), byEngine(valid[name])]).toEqual([true, true]);
  });

  it.each(Object.keys(invalid))('both refuse %s', (name) => {
    expect([bySchema(invalid[name]), byEngine(invalid[name])]).toEqual([false, false]);
  });
});
