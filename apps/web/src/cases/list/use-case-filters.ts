import { useSearchParams } from 'react-router';

export interface CaseFilters {
  chartId: string | undefined;
  stage: string | undefined;
  state: string | undefined;
  holder: string | undefined;
  text: string | undefined;
  page: number;
  size: number;
}

const pageSize = 20;

/** The filters live in the address, so that a view can be shared and the way back leads to it. */
export function useCaseFilters() {
  const [search, setSearch] = useSearchParams();
  const valueOf = (name: string) => search.get(name) ?? undefined;
  const filters: CaseFilters = {
    chartId: valueOf('chartId'),
    stage: valueOf('stage'),
    state: valueOf('state'),
    holder: valueOf('holder'),
    text: valueOf('text'),
    page: Math.max(1, Number(valueOf('page') ?? 1) || 1),
    size: Math.min(200, Math.max(1, Number(valueOf('size') ?? pageSize) || pageSize)),
  };
  /** Changing what is listed begins again at the first page. */
  const choose = (change: Partial<Record<keyof CaseFilters, string | number | undefined>>) => {
    const next = new URLSearchParams(search);
    if (!('page' in change)) next.delete('page');
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, String(value));
    }
    setSearch(next, { replace: true });
  };
  const clear = () => setSearch(filters.chartId ? { chartId: filters.chartId } : {}, { replace: true });
  const isFiltered = Boolean(filters.stage ?? filters.state ?? filters.holder ?? filters.text);
  return { filters, choose, clear, isFiltered };
}
