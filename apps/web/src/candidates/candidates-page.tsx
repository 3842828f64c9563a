import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useRulePacks } from '../enterprises/use-eligibility';
import { useLanguage } from '../language/language-context';
import { DayChoice } from '../layout/day-choice';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { CandidateTable } from './candidate-table';
import './candidates.css';
import { csvAddressOf, useCandidates, type Sought } from './use-candidates';

/** Which enterprises of the registry meet the conditions of a programme, or nearly, and what the others lack. */
export function CandidatesPage() {
  const { t } = useLanguage();
  const [sought, setSought] = useState<Sought>({ programme: 'hnte-pool', mostLacks: 2, date: undefined });
  const found = useCandidates(sought);
  const seek = (change: Partial<Sought>) => setSought({ ...sought, ...change });
  return (
    <>
      <PageHead
        title={t.candidates.title}
        subtitle={found.data ? t.candidates.found(found.data.ready, found.data.total) : t.candidates.hint}
        extra={
          <Button icon={<DownloadOutlined />} href={csvAddressOf(sought)}>
            {t.candidates.export}
          </Button>
        }
      />
      <Choice sought={sought} onSeek={seek} />
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      <CandidateTable
        key={JSON.stringify(sought)}
        candidates={found.data?.items ?? []}
        loading={found.isFetching}
      />
    </>
  );
}

function Choice({ sought, onSeek }: { sought: Sought; onSeek: (change: Partial<Sought>) => void }) {
  const { t, textOf } = useLanguage();
  const packs = (useRulePacks(sought.date).data ?? []).filter(({ subject }) => subject === 'enterprise');
  return (
    <div className="candidate-choice">
      <Select
        aria-label={t.assessment.programme}
        value={sought.programme}
        options={packs.map(({ id, title }) => ({ value: id, label: textOf(title) }))}
        onChange={(programme) => onSeek({ programme })}
      />
      <Select
        aria-label={t.candidates.mostLacks}
        value={sought.mostLacks}
        options={[0, 1, 2, 3].map((count) => ({ value: count, label: t.candidates.lacksAtMost(count) }))}
        onChange={(mostLacks) => onSeek({ mostLacks })}
      />
      <DayChoice label={t.assessment.appliesOn} date={sought.date} onDate={(date) => onSeek({ date })} />
    </div>
  );
}
