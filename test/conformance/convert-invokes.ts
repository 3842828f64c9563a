import type { Action, InvokeDef, StateDef } from '@terrace/engine';
import { convertAssign, convertContent, payloadOf, valueOf, type Source } from './convert-content';
import type { Element } from './read-xml';

export interface Invokes {
  readonly invoke?: NonNullable<StateDef['invoke']>;
  /** Tells the invocations' ids to the variables that want them. */
  readonly announce: readonly Action[];
}

/** A generated id is the state's id and a number, as the standard has it. */
export function convertInvokes(elements: readonly Element[], state: string, source: Source): Invokes {
  if (elements.length === 0) return { announce: [] };
  const named = elements.map(
    (element, i) => [element.attributes['id'] ?? `${state}.${String(i)}`, element] as const,
  );
  return {
    invoke: Object.fromEntries(named.map(([id, element]) => [id, convertInvoke(element, source)])),
    announce: named.flatMap(([id, { attributes }]) => {
      const location = attributes['idlocation'];
      return location === undefined ? [] : [{ block: [convertAssign(location, JSON.stringify(id), source)] }];
    }),
  };
}

function convertInvoke(element: Element, source: Source): InvokeDef {
  const { type, typeexpr, src, srcexpr, autoforward } = element.attributes;
  const content = element.children.find((child) => child.name === 'content');
  const finalize = element.children.find((child) => child.name === 'finalize');
  const where = srcexpr ?? (src === undefined ? null : JSON.stringify(src));
  const kind = typeexpr ?? (type === undefined ? null : JSON.stringify(type));
  const parameters = { ...element, children: element.children.filter((child) => child.name === 'param') };
  return {
    chart: 'scxml',
    data: {
      ...(kind === null ? {} : { $kind: `$invocable(${kind})` }),
      ...(where === null ? {} : { $src: where }),
      ...(content ? { $document: valueOf(content, source) } : {}),
      $: payloadOf(parameters, source),
    },
    ...(finalize ? { finalize: finalizing(finalize, element, source) } : {}),
    autoforward: autoforward === 'true',
  };
}

/** An empty finalize takes over the variables of the names that come back. */
function finalizing(finalize: Element, invoke: Element, source: Source): Action[] {
  if (finalize.children.length > 0) return convertContent(finalize.children, source);
  const named = (invoke.attributes['namelist'] ?? '').split(/\s+/).filter(Boolean);
  const placed = invoke.children
    .filter((child) => child.name === 'param' && child.attributes['location'] !== undefined)
    .map((child) => [child.attributes['name'] ?? '', child.attributes['location'] ?? ''] as const);
  return [...named.map((name) => [name, name] as const), ...placed].map(([name, location]) => ({
    if: `_event.data !== undefined && ${JSON.stringify(name)} in Object(_event.data)`,
    then: [convertAssign(location, `_event.data[${JSON.stringify(name)}]`, source)],
  }));
}
