import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import '../candidates/candidates.css';
import { useLanguage } from '../language/language-context';
import { DayChoice } from '../layout/day-choice';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { FigureDialog } from './figure-dialog';
import { FreezeDialog } from './freeze-dialog';
import { ReadingTable } from './reading-table';
import { SnapshotList } from './snapshot-list';
import { fileAddress, useIndicators } from './use-indicators';

/** The year's indicators on a day. */
export function IndicatorsPage() {
  const { t, language } = useLanguage();
  const [date, setDate] = useState<string | undefined>(undefined);
  const found = useIndicators(date);
  const year = found.data;
  return (
    <>
      <PageHead
        title={t.indicators.title}
        subtitle={year ? t.indicators.hint(year.basis, year.year) : ''}
        extra={<Acts on={year?.on} />}
      />
      <div className="candidate-choice">
        <DayChoice label={t.indicators.on} date={date ?? year?.on} onDate={setDate} />
        <Button icon={<DownloadOutlined />} href={fileAddress('xlsx', date, language)}>
          {t.indicators.workbook}
        </Button>
        <Button icon={<DownloadOutlined />} href={fileAddress('pdf', date, language)}>
          {t.indicators.report}
        </Button>
      </div>
      {year?.isCarriedOver ? (
        <Alert
          type="warning"
          showIcon
          title={t.indicators.carriedOver(year.year)}
          style={{ marginBottom: 12 }}
        />
      ) : null}
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      <ReadingTable readings={year?.items ?? []} loading={found.isFetching} date={date} />
      <SnapshotList />
    </>
  );
}

function Acts({ on }: { on: string | undefined }) {
  const { t } = useLanguage();
  const { is } = useUser();
  const [open, setOpen] = useState<'figure' | 'freeze' | null>(null);
  const close = () => setOpen(null);
  const may = (roles: readonly Parameters<typeof is>[0][]) => roles.some((role) => is(role));
  return (
    <Space wrap>
      {may(['officer', 'head', 'admin']) ? (
        <Button onClick={() => setOpen('figure')}>{t.indicators.give}</Button>
      ) : null}
      {may(['officer', 'head', 'director']) && on ? (
        <Button type="primary" onClick={() => setOpen('freeze')}>
          {t.indicators.freeze}
        </Button>
      ) : null}
      {open === 'figure' ? <FigureDialog onClose={close} /> : null}
      {open === 'freeze' && on ? <FreezeDialog on={on} onClose={close} /> : null}
    </Space>
  );
}
