import { App, Button, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { CohortDetail } from '../api/client';
import { BulkDialog } from '../bulk/bulk-dialog';
import { StageStrip } from '../cases/list/stage-strip';
import { ProgrammeTitle } from '../cases/programme-title';
import { dateOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { CohortMembers } from './cohort-members';
import { CohortRecord } from './cohort-record';
import { CohortSignals } from './cohort-signals';
import { CohortStatus } from './cohort-status';
import './cohorts.css';
import { useCloseCohort, useCohort, useSignals } from './use-cohorts';

/** One class or batch: where its members stand, what was done for all of them, who came and went. */
export function CohortPage() {
  const { cohortId = '' } = useParams();
  const cohort = useCohort(cohortId);
  if (cohort.isPending) return <Loading />;
  if (cohort.isError) return <ProblemAlert error={cohort.error} onRetry={() => void cohort.refetch()} />;
  return <CohortPageOf cohort={cohort.data} />;
}

function CohortPageOf({ cohort }: { cohort: CohortDetail }) {
  const { t, textOf } = useLanguage();
  const { is } = useUser();
  const [search, setSearch] = useSearchParams();
  const [place, setPlace] = useState<{ stage?: string | undefined; state?: string | undefined }>({});
  const signals = useSignals(cohort.id);
  const leads = (is('officer') || is('head')) && cohort.closedAt === null;
  const { id, title, kindTitle, chartId, year, size, openedBy, openedAt, stages, entries } = cohort;
  const tabs = [
    {
      key: 'members',
      label: `${t.cohorts.members} ${size}`,
      children: <CohortMembers cohortId={id} place={place} leads={leads} />,
    },
    {
      key: 'signals',
      label: `${t.cohorts.signals} ${signals.data?.length ?? ''}`,
      children: <CohortSignals signals={signals} />,
    },
    { key: 'record', label: t.cohorts.record, children: <CohortRecord entries={entries} /> },
  ];
  return (
    <>
      <PageHead
        title={
          <Space>
            {textOf(title)}
            <CohortStatus cohort={cohort} />
          </Space>
        }
        subtitle={
          <>
            {textOf(kindTitle)} · <ProgrammeTitle chartId={chartId} /> · {t.cohorts.yearOf(year)} ·{' '}
            {t.cohorts.sizeOf(size)} · {t.cohorts.openedAt(openedBy, dateOf(openedAt))}
          </>
        }
        extra={leads ? <CohortActions cohort={cohort} /> : null}
      />
      <StageStrip
        stages={stages}
        stage={place.stage}
        state={place.state}
        onChoose={(stage, state) => setPlace({ stage, state })}
      />
      <section className="cohort-main">
        <Tabs
          items={tabs}
          activeKey={search.get('tab') ?? 'members'}
          onChange={(tab) => setSearch({ tab }, { replace: true })}
        />
      </section>
    </>
  );
}

function CohortActions({ cohort: { id, chartId, size } }: { cohort: CohortDetail }) {
  const { t } = useLanguage();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const closing = useCloseCohort(id);
  const close = () =>
    void modal.confirm({
      title: t.cohorts.closeAsk,
      content: t.cohorts.closeMeans,
      okText: t.cohorts.close,
      okButtonProps: { danger: true },
      cancelText: t.general.cancel,
      onOk: () => closing.mutate(),
    });
  return (
    <Space wrap>
      {closing.error ? <ProblemAlert error={closing.error} /> : null}
      <Button danger loading={closing.isPending} onClick={close}>
        {t.cohorts.close}
      </Button>
      <Button onClick={() => void navigate(`/cases?chartId=${chartId}&cohort=${id}`)}>{t.cohorts.add}</Button>
      <Button type="primary" disabled={size === 0} onClick={() => setOpen(true)}>
        {t.cohorts.signal}
      </Button>
      {isOpen ? <BulkDialog selection={{ cohortId: id }} onClose={() => setOpen(false)} /> : null}
    </Space>
  );
}
