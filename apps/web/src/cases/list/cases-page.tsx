import { Select, Space } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../language/language-context';
import { SelectionBar } from '../../bulk/selection-bar';
import { PageHead } from '../../layout/page-head';
import { ProblemAlert } from '../../refusals/problem-alert';
import { useUser } from '../../session/session-context';
import { useCharts } from '../use-charts';
import { CaseFilterBar } from './case-filter-bar';
import { CaseTable } from './case-table';
import { StageStrip } from './stage-strip';
import { useCaseFilters } from './use-case-filters';
import { useCaseSelection } from './use-case-selection';
import { useCaseCounts, useCases } from './use-cases';

/** The bureau's desk: where every case stands and whose turn it is. */
export function CasesPage() {
  const { t, textOf } = useLanguage();
  const { is } = useUser();
  const { filters, choose, clear, isFiltered } = useCaseFilters();
  const charts = useCharts();
  const chartId = filters.chartId ?? charts.data?.[0]?.id;
  const counts = useCaseCounts(chartId);
  const cases = useCases(filters, chartId);
  const total = cases.data?.total ?? 0;
  const ticked = useCaseSelection(filters, chartId, total);
  const selection = is('officer') || is('head') ? ticked : null;
  const error = charts.error ?? counts.error ?? cases.error;
  const options = (charts.data ?? []).map(({ id, title }) => ({ value: id, label: textOf(title) }));
  return (
    <>
      <PageHead
        title={t.cases.title}
        subtitle={t.cases.subtitle}
        extra={
          <Space wrap>
            {selection ? <Link to="/bulk">{t.bulk.records}</Link> : null}
            {options.length > 1 ? (
              <Select
                aria-label={t.navigation.chart}
                style={{ minWidth: 220 }}
                options={options}
                value={chartId}
                onChange={(id) => choose({ chartId: id, stage: undefined, state: undefined })}
              />
            ) : (
              <span className="muted">{options[0]?.label}</span>
            )}
          </Space>
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
      {selection ? (
        <SelectionBar
          selection={selection.selection}
          chartId={chartId}
          count={selection.count}
          total={total}
          onAll={selection.chooseAll}
          onClear={selection.clear}
        />
      ) : null}
      <CaseTable
        {...(selection ? { selection } : {})}
        items={cases.data?.items ?? []}
        total={total}
        isExact={cases.data?.isExact ?? true}
        loading={cases.isPending && !error}
        page={filters.page}
        size={filters.size}
        onPage={(page, size) => choose({ page, size })}
      />
    </>
  );
}
