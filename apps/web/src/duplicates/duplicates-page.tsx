import { Empty, Pagination } from 'antd';
import { useState } from 'react';
import type { Suspects } from '../api/client';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { SuspectsCard } from './suspects-card';
import { useDuplicates } from './use-duplicates';
import { VerdictDialog } from './verdict-dialog';

const pageSize = 10;

/** Records that may be of one enterprise, pair by pair, until a person has said. */
export function DuplicatesPage() {
  const { t } = useLanguage();
  const [page, setPage] = useState(1);
  const [asked, setAsked] = useState<{ pair: Suspects; keptId: string | null } | null>(null);
  const found = useDuplicates(page, pageSize);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const { total, items } = found.data;
  return (
    <>
      <PageHead title={t.duplicates.title} subtitle={t.duplicates.hint} />
      {total === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.duplicates.none} /> : null}
      {items.map((pair) => (
        <SuspectsCard
          key={`${pair.one.id}-${pair.other.id}`}
          pair={pair}
          onDecide={(keptId) => setAsked({ pair, keptId })}
        />
      ))}
      <Pagination
        hideOnSinglePage
        align="center"
        showSizeChanger={false}
        current={page}
        pageSize={pageSize}
        total={total}
        onChange={setPage}
      />
      {asked ? <VerdictDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
