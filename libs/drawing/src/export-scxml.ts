import type { Action, Chart, StateDef, StateNode, TimerDef, TransitionDef } from '@terrace/engine';
import { escapeXml } from './escape-xml';

type Attributes = Readonly<Record<string, string | undefined>>;
type Lines = readonly string[];

const ours = 'urn:terrace:chart';

/**
 * The chart as W3C SCXML. Its datamodel is CEL, which the standard allows and says nothing of; what the standard has
 * no word for (roles, reasons, legal deadlines, effects) stands in a namespace of its own.
 */
export function toScxml(chart: Chart): string {
  const { def, root } = chart;
  const data = Object.entries(def.data ?? {}).map(([id, { initial }]) =>
    element('data', { id, expr: JSON.stringify(initial) }),
  );
  const lines = element(
    'scxml',
    {
      xmlns: 'http://www.w3.org/2005/07/scxml',
      'xmlns:terrace': ours,
      version: '1.0',
      name: chart.id,
      datamodel: 'cel',
      'terrace:version': String(chart.version),
      ...(def.initialDo ? {} : { initial: idsOf(root.initial) }),
    },
    [...(data.length > 0 ? element('datamodel', {}, data.flat()) : []), ...contentOf(root)],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}

const idsOf = (states: readonly StateNode[]): string => states.map(({ id }) => id).join(' ');

const tags = { atomic: 'state', compound: 'state', parallel: 'parallel', final: 'final', history: 'history' };

function stateOf(node: StateNode): Lines {
  const { id, kind, def } = node;
  const initial = kind === 'compound' && !def.initialDo ? idsOf(node.initial) : undefined;
  const type = kind === 'history' ? (def.history ?? 'shallow') : undefined;
  const attributes = { id, initial, type, 'terrace:zh': def.title?.zh, 'terrace:en': def.title?.en };
  if (kind !== 'history') return element(tags[kind], attributes, contentOf(node));
  return element('history', attributes, beginning(node));
}

const beginning = ({ initial, def }: StateNode): Lines =>
  element('transition', { target: idsOf(initial) }, actions(def.initialDo));

function contentOf(node: StateNode): Lines {
  const { def } = node;
  return [
    ...(def.initialDo && node.kind === 'compound' ? element('initial', {}, beginning(node)) : []),
    ...block('onentry', def.entry, timersOf(def)),
    ...block('onexit', def.exit),
    ...Object.entries(def.on ?? {}).flatMap(([event, value]) => transitions(value, event)),
    ...(def.always ? transitions(def.always) : []),
    ...Object.entries(def.invoke ?? {}).flatMap(([id, { chart, data, finalize, autoforward }]) =>
      element('invoke', { id, type: ours, src: chart, autoforward: autoforward ? 'true' : undefined }, [
        ...params(data),
        ...block('finalize', finalize),
      ]),
    ),
    ...[...node.children, ...node.historyStates].flatMap(stateOf),
    ...(def.output ? element('donedata', {}, params(def.output)) : []),
  ];
}

const timersOf = ({ timers }: StateDef): Lines =>
  Object.entries(timers ?? {}).flatMap(([name, { due, event }]: [string, TimerDef]) =>
    element('terrace:timer', { name, event, due: JSON.stringify(due) }),
  );

function transitions(value: TransitionDef | readonly TransitionDef[], event?: string): Lines {
  return [value].flat().flatMap((transition: TransitionDef) => {
    const { target, internal, guard = [], by, title } = transition;
    const cond = guard.map(({ when }) => (guard.length > 1 ? `(${when})` : when)).join(' && ');
    const reasons = guard.flatMap(({ id, clause, reason }) =>
      element('terrace:condition', { id, clause, zh: reason.zh, en: reason.en }),
    );
    return element(
      'transition',
      {
        event,
        cond: cond || undefined,
        target: target === undefined ? undefined : [target].flat().join(' '),
        type: internal ? 'internal' : undefined,
        'terrace:by': by?.join(' '),
        'terrace:zh': title?.zh,
        'terrace:en': title?.en,
      },
      [...reasons, ...actions(transition.do)],
    );
  });
}

function block(tag: string, list: readonly Action[] | undefined, before: Lines = []): Lines {
  const inner = [...before, ...actions(list)];
  return inner.length > 0 ? element(tag, {}, inner) : [];
}

const actions = (list: readonly Action[] = []): Lines => list.flatMap(action);

function action(one: Action): Lines {
  if ('assign' in one)
    return Object.entries(one.assign).flatMap(([location, expr]) => element('assign', { location, expr }));
  if ('raise' in one) return element('raise', { event: one.raise }, params(one.data, 'terrace:param'));
  if ('send' in one)
    return element(
      'send',
      { event: one.send, id: one.id, delay: one.delay, target: one.to },
      params(one.data),
    );
  if ('cancel' in one) return element('cancel', { sendid: one.cancel });
  if ('if' in one)
    return element('if', { cond: one.if }, [
      ...actions(one.then),
      ...(one.else ? [...element('else', {}), ...actions(one.else)] : []),
    ]);
  if ('foreach' in one)
    return element('foreach', { array: one.foreach, item: one.item, index: one.index }, actions(one.do));
  if ('block' in one) return element('terrace:block', {}, actions(one.block));
  return element('terrace:effect', { type: one.effect, with: JSON.stringify(one.with ?? {}) });
}

const params = (data: Readonly<Record<string, string>> = {}, tag = 'param'): Lines =>
  Object.entries(data).flatMap(([name, expr]) => element(tag, { name, expr }));

function element(tag: string, attributes: Attributes, inner: Lines = []): Lines {
  const written = Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
  if (inner.length === 0) return [`<${tag}${written}/>`];
  return [`<${tag}${written}>`, ...inner.map((line) => `  ${line}`), `</${tag}>`];
}
