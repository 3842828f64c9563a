import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '../api/idempotency-key';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { ProblemAlert } from '../refusals/problem-alert';
import { OrderFields, type OrderAnswers } from './order-fields';
import { PreviewReport } from './preview-report';
import type { Selection } from './selection';
import { useBegin, useOffers, usePreview, type BulkCommand } from './use-bulk';

interface Props {
  selection: Selection;
  onClose: () => void;
}

/** An order that was looked at beforehand; its key is made once, so a retry cannot order twice. */
interface Foreseen {
  command: BulkCommand;
  idempotencyKey: string;
}

/** Chooses what is to be done with the cases chosen, shows what would become of each, then orders it. */
export function BulkDialog({ selection, onClose }: Props) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<OrderAnswers>();
  const [foreseen, setForeseen] = useState<Foreseen | null>(null);
  const isSignal = 'cohortId' in selection;
  const offers = useOffers(selection);
  const preview = usePreview(selection);
  const begin = useBegin(selection, ({ id }) => void navigate(`/bulk/${id}`));
  const look = (answers: OrderAnswers) => {
    const command = commandOf(answers);
    preview.mutate(command, {
      onSuccess: () => setForeseen({ command, idempotencyKey: newIdempotencyKey() }),
    });
  };
  const reconsider = () => {
    setForeseen(null);
    preview.reset();
    begin.reset();
  };
  const report = foreseen ? preview.data : undefined;
  const error = offers.error ?? preview.error ?? begin.error;
  return (
    <Modal
      open
      width={720}
      title={isSignal ? t.cohorts.signalTitle : t.bulk.title}
      okText={report ? t.bulk.confirm(report.wouldMove) : t.bulk.preview}
      cancelText={t.general.cancel}
      okButtonProps={{ disabled: report ? report.wouldMove === 0 : !offers.data?.items.length }}
      confirmLoading={preview.isPending || begin.isPending}
      onOk={() => (foreseen ? begin.mutate(foreseen) : form.submit())}
      onCancel={onClose}
    >
      {offers.isPending ? <Loading /> : null}
      {offers.data ? (
        <OrderFields
          form={form}
          offers={offers.data}
          nothing={isSignal ? t.cohorts.nothingOffered : t.bulk.nothingOffered}
          onChange={reconsider}
          onFinish={look}
        />
      ) : null}
      {report ? <PreviewReport report={report} /> : null}
      {error ? <ProblemAlert error={error} /> : null}
    </Modal>
  );
}

function commandOf({ event, note, data = {} }: OrderAnswers): BulkCommand {
  const filled = Object.entries(data).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return {
    event,
    ...(note?.trim() ? { note: note.trim() } : {}),
    ...(filled.length > 0 ? { data: Object.fromEntries(filled) } : {}),
  };
}
