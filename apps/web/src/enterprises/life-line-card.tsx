import { Card, Pagination, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LifeLineItem } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { ProblemAlert } from '../refusals/problem-alert';
import { useLifeLine } from './use-life-line';

const size = 10;

/** What happened to an enterprise in every programme, the newest first. */
export function LifeLineCard({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useLanguage();
  const [page, setPage] = useState(1);
  const found = useLifeLine(enterpriseId, page, size);
  return (
    <Card size="small" title={t.enterprises.lifeLine} data-testid="life-line">
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data?.total === 0 ? <span className="muted">{t.enterprises.nothingYet}</span> : null}
      <Timeline
        items={(found.data?.items ?? []).map((item, at) => ({
          key: `${item.at} ${item.kind} ${String(at)}`,
          content: <Item item={item} />,
        }))}
      />
      <Pagination
        hideOnSinglePage
        size="small"
        current={page}
        pageSize={size}
        total={found.data?.total ?? 0}
        showSizeChanger={false}
        onChange={setPage}
      />
    </Card>
  );
}

function Item({ item: { at, kind, title, detail, caseId, programme } }: { item: LifeLineItem }) {
  const { t, textOf } = useLanguage();
  return (
    <>
      <span className="figures muted">{minuteOf(at)}</span> <Tag>{t.enterprises.lifeKinds[kind]}</Tag>
      {caseId ? <Link to={`/cases/${caseId}`}>{textOf(title)}</Link> : textOf(title)}{' '}
      <span className="muted">
        {detail.map((each) => t.enterprises.lifeDetails[each] ?? each).join(' · ')}{' '}
        {programme ? textOf(programme) : ''}
      </span>
    </>
  );
}
