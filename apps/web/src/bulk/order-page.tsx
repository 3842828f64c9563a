import { App, Button, Card } from 'antd';
import { Link, useParams } from 'react-router';
import type { BulkOrder } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import './bulk.css';
import { KeptCases } from './kept-cases';
import { OrderItems } from './order-items';
import { OutcomeCounts } from './outcome-counts';
import { UndoWindow } from './undo-window';
import { useOrder, useUndo } from './use-bulk';
import { useSecondsLeft } from './use-seconds-left';

/** One order: what became of each case, and taking it back while letters are held. */
export function OrderPage() {
  const { bulkId = '' } = useParams();
  const order = useOrder(bulkId);
  if (order.isPending) return <Loading />;
  if (order.isError) return <ProblemAlert error={order.error} onRetry={() => void order.refetch()} />;
  return <Order order={order.data} />;
}

function Order({ order }: { order: BulkOrder }) {
  const { t, textOf } = useLanguage();
  const { modal, message } = App.useApp();
  const undo = useUndo(order.id);
  const { title, sender, createdAt, total, note, counts, effectsLeaveAt, cohort } = order;
  const isOpen = useSecondsLeft(effectsLeaveAt) !== 0;
  const mayUndo = order.mayUndo && isOpen && counts.moved > 0;
  const takeBack = (caseIds: string[] | undefined, question: string) =>
    void modal.confirm({
      title: question,
      content: t.bulk.undoMeans,
      okText: t.bulk.undo,
      okButtonProps: { danger: true },
      cancelText: t.general.cancel,
      onOk: () =>
        undo.mutate(caseIds, {
          onSuccess: ({ undone }) => void message.success(t.bulk.undone(undone)),
        }),
    });
  return (
    <>
      <PageHead
        title={t.general.labelled(cohort ? t.cohorts.signal : t.bulk.title, textOf(title))}
        subtitle={`${t.bulk.cases(total)} · ${sender} · ${minuteOf(createdAt)}`}
        extra={
          cohort ? (
            <Link to={`/cohorts/${cohort.id}?tab=signals`}>{t.cohorts.signalOf(textOf(cohort.title))}</Link>
          ) : (
            <Link to="/bulk">{t.bulk.allOrders}</Link>
          )
        }
      />
      <Card size="small" className="bulk-progress">
        <OutcomeCounts counts={counts} />
        {note ? <p>{t.general.labelled(t.bulk.note, note)}</p> : null}
        {counts.moved > 0 ? <UndoWindow until={effectsLeaveAt} /> : null}
        {mayUndo ? (
          <Button
            danger
            loading={undo.isPending}
            onClick={() => takeBack(undefined, t.bulk.undoAllAsk(counts.moved))}
          >
            {t.bulk.undoAll}
          </Button>
        ) : null}
      </Card>
      {undo.error ? <ProblemAlert error={undo.error} /> : null}
      {undo.data?.kept.length ? (
        <KeptCases kept={undo.data.kept} title={t.bulk.kept(undo.data.kept.length)} />
      ) : null}
      <OrderItems
        order={order}
        {...(mayUndo ? { onUndo: (caseId, name) => takeBack([caseId], t.bulk.undoOneAsk(name)) } : {})}
      />
    </>
  );
}
