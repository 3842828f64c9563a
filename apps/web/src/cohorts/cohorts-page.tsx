import { Button, Empty, Segmented, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Cohort } from '../api/client';
import { ProgrammeTitle } from '../cases/programme-title';
import { useCharts } from '../cases/use-charts';
import { dateOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { CohortStatus } from './cohort-status';
import { OpenCohortDialog } from './open-cohort-dialog';
import { useCohorts } from './use-cohorts';

const size = 20;
const views = ['open', 'closed', 'any'] as const;

/** Classes and batches, the newest first. */
export function CohortsPage() {
  const { t, textOf } = useLanguage();
  const { is } = useUser();
  const [search, setSearch] = useSearchParams();
  const [isForming, setForming] = useState(false);
  const view = views.find((one) => one === search.get('view')) ?? 'open';
  const [chartId, page] = [search.get('chartId') ?? undefined, Number(search.get('page') ?? 1)];
  const cohorts = useCohorts({ chartId, ...(view === 'any' ? {} : { open: view === 'open' }) }, page, size);
  const charts = (useCharts().data ?? []).filter(({ cohortKinds }) => cohortKinds.length > 0);
  const columns = useCohortColumns();
  const choose = (change: Record<string, string | undefined>) => {
    const next = { view, chartId, ...change };
    setSearch(Object.entries(next).filter((pair): pair is [string, string] => Boolean(pair[1])));
  };
  return (
    <>
      <PageHead
        title={t.cohorts.title}
        subtitle={t.cohorts.hint}
        extra={
          is('officer') || is('head') ? (
            <Button type="primary" onClick={() => setForming(true)}>
              {t.cohorts.form}
            </Button>
          ) : null
        }
      />
      <div className="filter-bar" role="search">
        <Segmented
          value={view}
          options={views.map((value) => ({ value, label: t.cohorts[value] }))}
          onChange={(next) => choose({ view: next })}
        />
        <Select
          allowClear
          aria-label={t.cohorts.programme}
          placeholder={t.cohorts.anyProgramme}
          style={{ width: 240 }}
          value={chartId ?? null}
          options={charts.map(({ id, title }) => ({ value: id, label: textOf(title) }))}
          onChange={(id: string | null) => choose({ chartId: id ?? undefined })}
        />
      </div>
      {cohorts.error ? (
        <ProblemAlert error={cohorts.error} onRetry={() => void cohorts.refetch()} />
      ) : (
        <Table
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={cohorts.data?.items ?? []}
          loading={cohorts.isPending}
          locale={{
            emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.cohorts.empty} />,
          }}
          pagination={{
            current: page,
            pageSize: size,
            total: cohorts.data?.total ?? 0,
            hideOnSinglePage: true,
            showSizeChanger: false,
            onChange: (to) => choose({ page: String(to) }),
          }}
          scroll={{ x: 820 }}
        />
      )}
      {isForming ? <OpenCohortDialog charts={charts} onClose={() => setForming(false)} /> : null}
    </>
  );
}

function useCohortColumns(): TableColumnsType<Cohort> {
  const { t, textOf } = useLanguage();
  return [
    {
      title: t.cohorts.name,
      key: 'title',
      render: (_, { id, title, chartId }) => (
        <>
          <Link to={`/cohorts/${id}`} style={{ fontWeight: 600 }}>
            {textOf(title)}
          </Link>
          <div className="muted">
            <ProgrammeTitle chartId={chartId} />
          </div>
        </>
      ),
    },
    { title: t.cohorts.kind, key: 'kind', width: 150, render: (_, { kindTitle }) => textOf(kindTitle) },
    {
      title: t.cohorts.year,
      key: 'year',
      width: 100,
      render: (_, { year }) => <span className="figures">{year}</span>,
    },
    {
      title: t.cohorts.size,
      key: 'size',
      width: 100,
      align: 'right',
      render: (_, { size: members }) => <span className="figures">{t.cohorts.cases(members)}</span>,
    },
    {
      title: t.cohorts.status,
      key: 'status',
      width: 110,
      render: (_, cohort) => <CohortStatus cohort={cohort} />,
    },
    {
      title: t.cohorts.openedBy,
      key: 'opened',
      width: 210,
      render: (_, { openedBy, openedAt }) => (
        <span className="muted">
          {openedBy} <span className="figures">{dateOf(openedAt)}</span>
        </span>
      ),
    },
  ];
}
