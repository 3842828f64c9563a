/** What a value in a chart's text must look like. Checked by `checkShape`, mirrored in `chart.schema.json`. */
export type Shape =
  | { readonly is: 'string' | 'boolean' | 'integer' | 'json' | 'name' | 'date' }
  | { readonly is: 'oneOf'; readonly values: readonly string[] }
  | { readonly is: 'list'; readonly of: () => Shape }
  | { readonly is: 'oneOrMany'; readonly of: () => Shape }
  | {
      readonly is: 'record';
      readonly of: () => Shape;
      readonly key?: 'stateId' | 'timerName' | 'descriptors';
    }
  | { readonly is: 'object'; readonly required: Fields; readonly optional: Fields }
  /** An object recognised by the one key it must have. */
  | { readonly is: 'byKey'; readonly variants: Readonly<Record<string, Shape & { is: 'object' }>> };

type Fields = Readonly<Record<string, Shape>>;

const object = (required: Fields, optional: Fields = {}): Shape & { is: 'object' } => ({
  is: 'object',
  required,
  optional,
});
const string: Shape = { is: 'string' };
const name: Shape = { is: 'name' };
const json: Shape = { is: 'json' };
const boolean: Shape = { is: 'boolean' };
const meta: Shape = { is: 'record', of: () => json };
const expressions: Shape = { is: 'record', of: () => string };
const text = object({ zh: string, en: string });
const targets: Shape = { is: 'oneOrMany', of: () => name };

const condition = object({ id: string, when: string, reason: text }, { clause: string, remedy: text });

const nested: Shape = { is: 'list', of: () => action };

const action: Shape = {
  is: 'byKey',
  variants: {
    assign: object({ assign: expressions }),
    raise: object({ raise: name }, { data: expressions }),
    send: object({ send: name }, { id: string, delay: string, to: string, data: expressions }),
    cancel: object({ cancel: string }),
    effect: object({ effect: string }, { with: meta }),
    if: object({ if: string, then: nested }, { else: nested }),
    foreach: object({ foreach: string, item: name, do: nested }, { index: name }),
    block: object({ block: nested }),
  },
};
const actions: Shape = { is: 'list', of: () => action };

const transition = object(
  {},
  {
    target: targets,
    internal: boolean,
    guard: { is: 'list', of: () => condition },
    do: actions,
    by: { is: 'list', of: () => string },
    title: text,
    meta,
  },
);
const transitions: Shape = { is: 'oneOrMany', of: () => transition };

const timer = object({ due: json }, { event: name, meta });

const invocation = object({ chart: string }, { data: expressions, finalize: actions, autoforward: boolean });

const stateFields: Fields = {
  type: { is: 'oneOf', values: ['atomic', 'compound', 'parallel', 'final', 'history'] },
  history: { is: 'oneOf', values: ['shallow', 'deep'] },
  initial: targets,
  initialDo: actions,
  states: { is: 'record', of: () => state, key: 'stateId' },
  on: { is: 'record', of: () => transitions, key: 'descriptors' },
  always: transitions,
  entry: actions,
  exit: actions,
  timers: { is: 'record', of: () => timer, key: 'timerName' },
  invoke: { is: 'record', of: () => invocation, key: 'timerName' },
  output: expressions,
  title: text,
  meta,
};
const state = object({}, stateFields);

const datum = object({ type: string, initial: json });
const { states, ...chartFields } = stateFields;

export const chartShape = object(
  { id: name, version: { is: 'integer' }, inForceFrom: { is: 'date' }, states: states ?? json },
  { ...chartFields, facts: { is: 'record', of: () => string }, data: { is: 'record', of: () => datum } },
);
