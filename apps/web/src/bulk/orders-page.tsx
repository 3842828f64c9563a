import { Empty } from 'antd';
import { Link } from 'react-router';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import './bulk.css';
import { OutcomeCounts } from './outcome-counts';
import { UndoWindow } from './undo-window';
import { useOrders } from './use-bulk';

/** Orders for many cases, the newest first. */
export function OrdersPage() {
  const { t, textOf } = useLanguage();
  const orders = useOrders();
  if (orders.isPending) return <Loading />;
  if (orders.isError) return <ProblemAlert error={orders.error} onRetry={() => void orders.refetch()} />;
  return (
    <>
      <PageHead
        title={t.bulk.title}
        subtitle={t.bulk.hint}
        extra={<Link to="/cases">{t.bulk.toCases}</Link>}
      />
      {orders.data.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.bulk.none} />
      ) : (
        <ul className="plain-list bulk-orders">
          {orders.data.map(({ id, title, sender, createdAt, total, counts, effectsLeaveAt, cohort }) => (
            <li key={id}>
              <div className="bulk-order-head">
                <Link to={`/bulk/${id}`}>{textOf(title)}</Link>
                <span className="figures">{t.bulk.cases(total)}</span>
              </div>
              <div className="muted">
                {sender} · <span className="figures">{minuteOf(createdAt)}</span>
                {cohort ? <> · {t.cohorts.signalOf(textOf(cohort.title))}</> : null}
              </div>
              <OutcomeCounts counts={counts} />
              {counts.moved > 0 ? <UndoWindow until={effectsLeaveAt} /> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
