import type { StateKind, StateNode } from '../chart';
import type { ChartDef, StateDef } from '../types';
import type { Path, Problems } from './problem';

/** A state under construction, with its place in the chart's text. */
export type Draft = { -readonly [K in keyof StateNode]: StateNode[K] } & { readonly path: Path };

export interface Index {
  readonly root: Draft;
  /** Without the root. */
  readonly byId: ReadonlyMap<string, Draft>;
}

/** Numbers the states in document order and links parents with children. */
export function indexStates(def: ChartDef, problems: Problems): Index {
  const byId = new Map<string, Draft>();
  let order = 0;

  const visit = (id: string, stateDef: StateDef, parent: Draft | null, path: Path): Draft => {
    const draft = newDraft(id, stateDef, parent, path, order++);
    const children: Draft[] = [];
    for (const [childId, childDef] of Object.entries(stateDef.states ?? {})) {
      const childPath = [...path, 'states', childId];
      if (byId.has(childId) || childId === def.id)
        problems.add(
          childPath,
          `The id '${childId}' is used twice.`,
          'Give one of them another id: ids are unique in the whole chart.',
        );
      const child = visit(childId, childDef, draft, childPath);
      if (!byId.has(childId)) byId.set(childId, child);
      children.push(child);
    }
    draft.children = children.filter((child) => child.kind !== 'history');
    draft.historyStates = children.filter((child) => child.kind === 'history');
    draft.lastOrder = order - 1;
    return draft;
  };

  const root = visit(def.id, def, null, []);
  return { root, byId: new Map([...byId].sort(([, a], [, b]) => a.order - b.order)) };
}

function newDraft(id: string, def: StateDef, parent: Draft | null, path: Path, order: number): Draft {
  return {
    id,
    def,
    parent,
    path,
    order,
    kind: kindOf(def),
    depth: parent ? parent.depth + 1 : 0,
    lastOrder: order,
    children: [],
    historyStates: [],
    initial: [],
    initialActions: [],
    on: [],
    always: [],
    eventless: [],
    entry: [],
    exit: [],
    timers: [],
    invokes: [],
    output: [],
  };
}

function kindOf(def: StateDef): StateKind {
  if (def.type) return def.type;
  if (def.history) return 'history';
  return def.states && Object.keys(def.states).length > 0 ? 'compound' : 'atomic';
}
