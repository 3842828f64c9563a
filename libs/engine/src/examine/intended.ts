import type { Chart } from '../chart';
import type { Problems } from '../compile/problem';
import type { Json } from '../types';
import { findingKinds, type Finding, type FindingKind } from './finding';
import { ownerOf, pathTo, stateOwner, transitionPlaces, type Owner } from './places';

/**
 * What a chart says of itself: `meta: { intended: { overlap: { zh, en } } }` at a state, a transition or a timer answers
 * for what would be found there, with the reason. A statement nothing was found for is itself a problem.
 */
export function settleIntended(
  chart: Chart,
  findings: readonly Finding[],
  all: boolean,
  problems: Problems,
): void {
  const answered = new Set<string>();
  for (const finding of findings) {
    const { kind, owner, path, message, cure } = finding;
    if (statementsOf(owner)[kind] === undefined) problems.add(path, message, cure);
    else answered.add(nameOf(owner, kind));
  }
  for (const owner of ownersOf(chart))
    for (const [kind, reason] of Object.entries(statementsOf(owner)))
      checkStatement(owner, kind, reason, !all || answered.has(nameOf(owner, kind)), problems);
}

function checkStatement(owner: Owner, kind: string, reason: Json, needed: boolean, problems: Problems): void {
  const path = [...owner.path, 'meta', 'intended', kind];
  if (!isFindingKind(kind))
    return problems.add(
      path,
      `'${kind}' is nothing that could be found.`,
      `Use one of: ${findingKinds.join(', ')}.`,
    );
  if (!isReason(reason))
    return problems.add(
      path,
      `Why '${kind}' is intended is not said.`,
      'Write the reason as { zh: …, en: … }.',
    );
  if (!needed)
    problems.add(
      path,
      `'${kind}' is said to be intended, but there is nothing of the kind.`,
      'Remove the statement.',
    );
}

const isFindingKind = (kind: string): kind is FindingKind => findingKinds.some((known) => known === kind);

const isReason = (reason: Json): boolean => {
  const { zh, en } = recordOf(reason);
  return [zh, en].every((text) => typeof text === 'string' && text.trim() !== '');
};

const statementsOf = ({ meta }: Owner): Readonly<Record<string, Json>> => recordOf(meta?.['intended']);

function recordOf(value: Json | undefined): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {};
}

const nameOf = (owner: Owner, kind: string): string => JSON.stringify([owner.path, kind]);

function ownersOf(chart: Chart): Owner[] {
  return chart.all.flatMap((state) => [
    stateOwner(state),
    ...transitionPlaces(state).map(ownerOf),
    ...Object.entries(state.def.timers ?? {}).map(([name, { meta }]) => ({
      path: [...pathTo(state), 'timers', name],
      meta,
    })),
  ]);
}
