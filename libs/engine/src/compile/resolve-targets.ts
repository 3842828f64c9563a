import { isDescendant, type StateNode } from '../chart';
import { didYouMean } from './nearest';
import type { Draft, Index } from './index-states';
import type { Path, Problems } from './problem';

type Names = string | readonly string[];

/** Ids to states; unknown ids and states that cannot be active together are problems. */
export function resolveTargets(names: Names, path: Path, index: Index, problems: Problems): StateNode[] {
  const ids = typeof names === 'string' ? [names] : names;
  const targets: StateNode[] = [];
  ids.forEach((id, i) => {
    const place = typeof names === 'string' ? path : [...path, i];
    const target = index.byId.get(id);
    if (target) targets.push(target);
    else problems.add(place, `There is no state '${id}'.`, didYouMean(id, [...index.byId.keys()]));
  });
  targets.forEach((a, i) => {
    const clash = targets.slice(0, i).find((b) => !areOrthogonal(a, b));
    if (clash)
      problems.add(
        path,
        `'${clash.id}' and '${a.id}' cannot be entered together.`,
        'Choose targets in different regions of a parallel state.',
      );
  });
  return targets;
}

/** Default targets of compound and history states. */
export function resolveInitial(state: Draft, index: Index, problems: Problems): readonly StateNode[] {
  if (state.kind !== 'compound' && state.kind !== 'history') return [];
  const path = [...state.path, 'initial'];
  const scope = state.kind === 'history' ? state.parent : state;
  if (state.def.initial === undefined) return [];
  const targets = resolveTargets(state.def.initial, path, index, problems);
  for (const target of targets)
    if (!scope || !isDescendant(target, scope) || target === state)
      problems.add(path, `'${target.id}' is not inside '${scope?.id ?? ''}'.`, 'Begin in a state inside it.');
  return targets;
}

/** A history state that names no default begins where its parent begins. */
export function inheritInitial(history: Draft): readonly StateNode[] {
  if (history.initial.length > 0 || !history.parent) return history.initial;
  return history.parent.kind === 'parallel' ? history.parent.children : history.parent.initial;
}

function areOrthogonal(a: StateNode, b: StateNode): boolean {
  if (a === b || isDescendant(a, b) || isDescendant(b, a)) return false;
  let ancestor = a.parent;
  while (ancestor && !isDescendant(b, ancestor)) ancestor = ancestor.parent;
  return ancestor?.kind === 'parallel';
}
