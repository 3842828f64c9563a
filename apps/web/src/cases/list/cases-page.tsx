import { Select } from 'antd';
import { useLanguage } from '../../language/language-context';
import { PageHead } from '../../layout/page-head';
import { ProblemAlert } from '../../refusals/problem-alert';
import { useCharts } from '../use-charts';
import { CaseFilterBar } from './case-filter-bar';
import { CaseTable } from './case-table';
import { StageStrip } from './stage-strip';
import { useCaseFilters } from './use-case-filters';
import { useCaseCounts, useCases } from './use-cases';

/** The bureau's desk: where every case stands and whose turn it is. */
export function CasesPage() {
  const { t, textOf } = useLanguage();
  const { filters, choose, clear, isFiltered } = useCaseFilters();
  const charts = useCharts();
  const chartId = filters.chartId ?? charts.data?.[0]?.id;
  const counts = useCaseCounts(chartId);
  const cases = useCases(filters, chartId);
  const error = charts.error ?? counts.error ?? cases.error;
  const options = (charts.data ?? []).map(({ id, title }) => ({ value: id, label: textOf(title) }));
  return (
    <>
      <PageHead
        title={t.cases.title}
        subtitle={t.cases.subtitle}
        extra={
          options.length > 1 ? (
            <Select
              aria-label={t.navigation.chart}
              style={{ minWidth: 220 }}
              options={options}
              value={chartId}
              onChange={(id) => choose({ chartId: id, stage: undefined, state: undefined })}
            />
          ) : (
            <span className="muted">{options[0]?.label}</span>
          )
        }
      />
      {error ? <ProblemAlert error={error} onRetry={() => void cases.refetch()} /> : null}
      {counts.data ? (
        <StageStrip
          stages={counts.data.stages}
          stage={filters.stage}
          state={filters.state}
          onChoose={(stage, state) => choose({ stage, state })}
        />
      ) : null}
      <CaseFilterBar filters={filters} isFiltered={isFiltered} onChoose={choose} onClear={clear} />
      <CaseTable
        items={cases.data?.items ?? []}
        total={cases.data?.total ?? 0}
        isExact={cases.data?.isExact ?? true}
        loading={cases.isPending && !error}
        page={filters.page}
        size={filters.size}
        onPage={(page, size) => choose({ page, size })}
      />
    </>
  );
}
