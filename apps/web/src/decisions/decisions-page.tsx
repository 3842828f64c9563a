import { ImportOutlined } from '@ant-design/icons';
import { Button, Empty, Pagination } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { DecisionCard } from './decision-card';
import { useDecisions } from './use-decisions';

const pageSize = 20;

/** Decisions from above that wait: for a person, or for their case. */
export function DecisionsPage() {
  const { t } = useLanguage();
  const [page, setPage] = useState(1);
  const decisions = useDecisions(page, pageSize);
  if (decisions.isPending) return <Loading />;
  if (decisions.isError)
    return <ProblemAlert error={decisions.error} onRetry={() => void decisions.refetch()} />;
  const { items, total } = decisions.data;
  return (
    <>
      <PageHead
        title={t.decisions.title}
        subtitle={t.decisions.hint}
        extra={
          <Link to="/decisions/list">
            <Button icon={<ImportOutlined />}>{t.decisionList.title}</Button>
          </Link>
        }
      />
      {items.length === 0 ? <Empty description={t.decisions.empty} /> : null}
      {items.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} />
      ))}
      {total > pageSize ? (
        <Pagination current={page} pageSize={pageSize} total={total} onChange={setPage} />
      ) : null}
    </>
  );
}
