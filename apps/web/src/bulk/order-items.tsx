import { Button, Pagination, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BulkItem, BulkOrder } from '../api/client';
import { useLanguage } from '../language/language-context';
import { ConditionList } from '../refusals/condition-list';
import { ProblemAlert } from '../refusals/problem-alert';
import { outcomeColours, outcomes } from './outcomes';
import { useItems, type ItemPage } from './use-bulk';

const pageSize = 50;

interface Props {
  order: BulkOrder;
  /** Absent: nothing can be taken back any more. */
  onUndo?: (caseId: string, enterprise: string) => void;
}

/** What became of each case of an order, by outcome. */
export function OrderItems({ order, onUndo }: Props) {
  const { t } = useLanguage();
  const [outcome, setOutcome] = useState<ItemPage['outcome']>(undefined);
  const [page, setPage] = useState(1);
  const items = useItems(order, { outcome, page, size: pageSize });
  const choose = (choice: string) => {
    setOutcome(outcomes.find((known) => known === choice));
    setPage(1);
  };
  const present = outcomes.filter((known) => order.counts[known] > 0 || known === outcome);
  return (
    <section aria-label={t.bulk.items}>
      <Segmented
        style={{ marginBottom: 10 }}
        value={outcome ?? 'all'}
        onChange={choose}
        options={[
          { value: 'all', label: t.general.all },
          ...present.map((known) => ({ value: known, label: t.bulk.outcomes[known] })),
        ]}
      />
      {items.error ? <ProblemAlert error={items.error} /> : null}
      <ul className="plain-list bulk-items">
        {items.data?.items.map((item) => (
          <Item key={item.caseId} item={item} {...(onUndo ? { onUndo } : {})} />
        ))}
      </ul>
      <Pagination
        hideOnSinglePage
        align="center"
        showSizeChanger={false}
        current={page}
        pageSize={pageSize}
        total={items.data?.total ?? 0}
        onChange={setPage}
      />
    </section>
  );
}

function Item({ item, onUndo }: { item: BulkItem; onUndo?: NonNullable<Props['onUndo']> }) {
  const { t, textOf } = useLanguage();
  const { case: summary, caseId, outcome, refusal } = item;
  const name = summary?.enterprise.name ?? t.bulk.noSuchCase;
  return (
    <li data-testid={`bulk-item-${outcome}`}>
      <div>
        {summary ? <Link to={`/cases/${caseId}`}>{name}</Link> : name}
        {summary ? <span className="muted"> {textOf(summary.stateTitle)}</span> : null}
        {refusal ? <p className="refusal">{textOf(refusal.reason)}</p> : null}
        {refusal?.conditions ? <ConditionList conditions={refusal.conditions} /> : null}
      </div>
      <div className="bulk-item-end">
        <Tag color={outcomeColours[outcome]}>{t.bulk.outcomes[outcome]}</Tag>
        {outcome === 'moved' && onUndo ? (
          <Button size="small" danger onClick={() => onUndo(caseId, name)}>
            {t.bulk.undo}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
