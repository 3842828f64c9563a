import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import '../candidates/candidates.css';
import { useLanguage } from '../language/language-context';
import { DayChoice } from '../layout/day-choice';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { csvAddressOf, useRadar, type Seen } from './use-radar';
import { WatchedTable } from './watched-table';

/** Every HNTE certificate in force, and what threatens it, the most pressing first. */
export function RadarPage() {
  const { t } = useLanguage();
  const [seen, setSeen] = useState<Seen>({ date: undefined, level: undefined });
  const { data, isError, error, refetch, isFetching } = useRadar(seen);
  return (
    <>
      <PageHead
        title={t.radar.title}
        subtitle={data ? t.radar.counted(data.urgent, data.warning, data.notice) : t.radar.hint}
        extra={
          <Button icon={<DownloadOutlined />} href={csvAddressOf(seen)}>
            {t.radar.export}
          </Button>
        }
      />
      <Choice seen={seen} onSee={(change) => setSeen({ ...seen, ...change })} />
      {isError ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : null}
      <WatchedTable key={JSON.stringify(seen)} watched={data?.items ?? []} loading={isFetching} />
    </>
  );
}

const levels = ['urgent', 'warning', 'notice'] as const;

function Choice({ seen, onSee }: { seen: Seen; onSee: (change: Partial<Seen>) => void }) {
  const { t } = useLanguage();
  return (
    <div className="candidate-choice">
      <Select
        allowClear
        aria-label={t.radar.level}
        placeholder={t.radar.level}
        value={seen.level}
        options={levels.map((level) => ({ value: level, label: t.radar.levels[level] }))}
        onChange={(level: Seen['level']) => onSee({ level })}
      />
      <DayChoice label={t.radar.on} date={seen.date} onDate={(date) => onSee({ date })} />
    </div>
  );
}
