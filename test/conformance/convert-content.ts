import { readFileSync } from 'node:fs';
import type { Action } from '@terrace/engine';
import type { Element } from './read-xml';

/** The document being converted. */
export interface Source {
  readonly folder: string;
  readonly variables: Set<string>;
  /** What the invoking session gave. */
  readonly given: Readonly<Record<string, unknown>> | 'handed over';
}

/** Holds what a failed assignment or a script yields; no document uses the name. */
export const scratch = 'terraceScratch';

/** A feature the converter does not say; the test is out of scope for this reason. */
export class OutOfScope extends Error {}

export const convertContent = (elements: readonly Element[], source: Source): Action[] =>
  elements.flatMap((element) => convert(element, source));

/** Several handlers of one kind are blocks of their own. */
export function convertBlocks(handlers: readonly Element[], source: Source): Action[] {
  return handlers.map((handler) => ({ block: convertContent(handler.children, source) }));
}

function convert(element: Element, source: Source): Action[] {
  const { attributes, children } = element;
  switch (element.name) {
    case 'raise':
      return [{ raise: attributes['event'] ?? '' }];
    case 'assign':
      return [convertAssign(attributes['location'] ?? '', valueOf(element, source), source)];
    case 'log':
      return attributes['expr'] === undefined ? [] : [{ if: `(${attributes['expr']}, false)`, then: [] }];
    case 'cancel':
      return [convertCancel(attributes)];
    case 'send':
      return convertSend(element, source);
    case 'script':
      return convertScript(element, source);
    case 'if':
      return [convertIf(attributes['cond'] ?? '', children, source)];
    case 'foreach':
      return convertForeach(element, source);
    default:
      throw new OutOfScope(`element ${element.name}`);
  }
}

function convertCancel(attributes: Element['attributes']): Action {
  if (attributes['sendidexpr'] !== undefined)
    return { send: '$cancel', data: { id: attributes['sendidexpr'] } };
  return { cancel: attributes['sendid'] ?? '' };
}

export function convertAssign(location: string, value: string, source: Source): Action {
  const [root = ''] = location.trim().split(/[.[]/);
  if (!source.variables.has(root))
    return {
      assign: {
        [scratch]: `(() => { throw new Error(${JSON.stringify(`cannot assign to ${location}`)}); })()`,
      },
    };
  if (root === location.trim()) return { assign: { [root]: `(${value}\n)` } };
  return {
    assign: {
      [root]: `(($v) => { const ${root} = structuredClone($v); ${location} = (${value}\n); return ${root}; })(${root})`,
    },
  };
}

/** `expr`, `src` or inline content as an expression: JavaScript where it parses, else its text. */
export function valueOf(element: Element, source: Source): string {
  const { expr, src } = element.attributes;
  if (expr !== undefined) return expr.replace(/;\s*$/, '');
  const text =
    src === undefined
      ? element.text
      : readFileSync(new URL(src.replace(/^file:/, ''), source.folder), 'utf8');
  const [markup] = element.children;
  if (markup?.name === 'scxml') return JSON.stringify(markup);
  if (markup) throw new OutOfScope('XML content wants a DOM');
  return text.trim() === '' ? 'undefined' : asExpression(text.trim());
}

export function asExpression(text: string): string {
  if (text.startsWith('<')) throw new OutOfScope('XML content wants a DOM');
  try {
    JSON.parse(text);
    return text;
  } catch {
    if (/^[[{(]|^function|^'/.test(text)) return text;
    return JSON.stringify(text.replace(/\s+/g, ' '));
  }
}

function convertSend(element: Element, source: Source): Action[] {
  const { event, eventexpr, target, targetexpr, type, typeexpr, id, idlocation, delay, delayexpr } =
    element.attributes;
  if (/BasicHTTP/.test(type ?? ''))
    throw new OutOfScope('BasicHTTP event processor, optional in the standard');
  const payload = payloadOf(element, source);
  if (target === '#_internal') {
    if (event === undefined) throw new OutOfScope('computed name of an internal event');
    return [
      { raise: event, data: { $: payload, ...(id === undefined ? {} : { $sendid: JSON.stringify(id) }) } },
    ];
  }
  const typed = typeexpr ?? (type === undefined ? null : JSON.stringify(type));
  const aimed = targetexpr ?? (target === undefined ? null : JSON.stringify(target));
  const data: Record<string, string> = {
    ...(typed === null ? {} : { $checked: `$type(${typed})` }),
    ...(aimed === null ? {} : { $target: aimed }),
    ...(eventexpr === undefined ? {} : { $name: eventexpr }),
    ...(delayexpr === undefined ? {} : { $delay: delayexpr }),
    ...(idlocation === undefined ? {} : { $sendid: idlocation }),
    $: payload,
  };
  const send: Action = {
    send: event ?? '$computed',
    data,
    ...(id === undefined ? {} : { id }),
    ...(delay === undefined ? {} : { delay }),
  };
  const sendid = idlocation ?? (id === undefined ? 'undefined' : JSON.stringify(id));
  const addressed: Action[] = aimed === null ? [send] : [address(aimed, sendid, event, payload, send)];
  return idlocation === undefined
    ? addressed
    : [convertAssign(idlocation, `'generated.' + Math.random()`, source), ...addressed];
}

/** Where a target cannot be understood, or nobody is there, the sender is told; `#_internal` is a raise. */
function address(
  target: string,
  sendid: string,
  event: string | undefined,
  payload: string,
  send: Action,
): Action {
  const failure = (name: string): Action[] => [{ raise: name, data: { $sendid: sendid } }];
  const endBlock: Action = { assign: { [scratch]: '(() => { throw new Error("no target"); })()' } };
  return {
    if: `!$isTarget(${target})`,
    then: sendid === 'undefined' ? [endBlock] : failure('error.execution'),
    else: [
      {
        if: `!$isReachable(${target})`,
        then: failure('error.communication'),
        else: [
          {
            if: `(${target}) === '#_internal'`,
            then: [{ raise: event ?? 'unnamed', data: { $: payload } }],
            else: [send],
          },
        ],
      },
    ],
  };
}

export function payloadOf(element: Element, source: Source): string {
  const content = element.children.find((child) => child.name === 'content');
  if (content) return valueOf(content, source);
  const params = element.children
    .filter((child) => child.name === 'param')
    .map((param) => [param.attributes['name'], param.attributes['expr'] ?? param.attributes['location']]);
  const names = (element.attributes['namelist'] ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => [name, name]);
  const entries = [...names, ...params].map(([name, value]) => `${JSON.stringify(name)}: (${String(value)})`);
  return entries.length === 0 ? 'undefined' : `({ ${entries.join(', ')} })`;
}

/** A script may set any variable: it runs once over a copy, which is then taken over. */
export function convertScript(element: Element, source: Source): Action[] {
  if (element.attributes['src'] !== undefined) throw new OutOfScope('external script');
  const functions = [...element.text.matchAll(/function\s+(\w+)/g)].map(([, name]) => name ?? '');
  for (const name of declaredIn(element.text)) source.variables.add(name);
  const names = [...source.variables].filter((name) => name !== scratch);
  const code = element.text + functions.map((name) => `\n$variables.${name} = ${name};`).join('');
  return [
    { assign: { [scratch]: `$script(${JSON.stringify(code)})` } },
    ...names.map((name) => ({ assign: { [name]: `${scratch}[${JSON.stringify(name)}]` } })),
  ];
}

export const declaredIn = (code: string): string[] =>
  [...code.matchAll(/(?:var|function)\s+(\w+)/g)].map(([, name]) => name ?? '');

function convertIf(condition: string, children: readonly Element[], source: Source): Action {
  const cut = children.findIndex((child) => child.name === 'elseif' || child.name === 'else');
  const test = `Boolean(${condition})`;
  if (cut < 0) return { if: test, then: convertContent(children, source) };
  const then = convertContent(children.slice(0, cut), source);
  const rest = children.slice(cut + 1);
  const branch = children[cut];
  if (branch?.name === 'else') return { if: test, then, else: convertContent(rest, source) };
  return { if: test, then, else: [convertIf(branch?.attributes['cond'] ?? '', rest, source)] };
}

function convertForeach(element: Element, source: Source): Action[] {
  const { array = '', item = '', index } = element.attributes;
  const legal = [item, index ?? 'i'].every((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'continue');
  if (!legal) return [convertAssign('$illegal', '0', { ...source, variables: new Set() })];
  for (const name of [item, index]) if (name !== undefined) source.variables.add(name);
  return [
    {
      foreach: array,
      item,
      ...(index === undefined ? {} : { index }),
      do: convertContent(element.children, source),
    },
  ];
}
