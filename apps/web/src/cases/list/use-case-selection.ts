import { useState } from 'react';
import type { CaseSummary } from '../../api/client';
import type { PickedCases } from '../../bulk/selection';
import type { CaseFilters } from './use-case-filters';

/** Cases ticked, page after page, each with the version seen; or all that the filter finds. Another filter begins anew. */
export function useCaseSelection(filters: CaseFilters, chartId: string | undefined, total: number) {
  const { stage, state, holder, text } = filters;
  const place = JSON.stringify([chartId, stage, state, holder, text]);
  const [kept, setKept] = useState({ place, isAll: false, versions: new Map<string, number>() });
  const { isAll, versions } = kept.place === place ? kept : nothing;
  const tick = (keys: readonly string[], seen: readonly CaseSummary[]) => {
    const seenVersions = new Map(seen.map(({ id, version }) => [id, version]));
    const next = new Map(keys.map((id) => [id, versions.get(id) ?? seenVersions.get(id) ?? 0]));
    setKept({ place, isAll: false, versions: next });
  };
  const chosen = { ...(stage ? { stage } : {}), ...(state ? { state } : {}) };
  const sought = { ...(holder ? { holder } : {}), ...(text ? { text } : {}) };
  const selection: PickedCases = isAll
    ? { filter: { chartId: chartId ?? '', ...chosen, ...sought } }
    : { targets: [...versions].map(([caseId, version]) => ({ caseId, version })) };
  return {
    selection,
    count: isAll ? total : versions.size,
    isChosen: (id: string) => isAll || versions.has(id),
    keys: [...versions.keys()],
    tick,
    chooseAll: () => setKept({ place, isAll: true, versions: new Map() }),
    clear: () => setKept({ place, isAll: false, versions: new Map() }),
  };
}

export type CaseSelection = ReturnType<typeof useCaseSelection>;

const nothing = { isAll: false, versions: new Map<string, number>() };
