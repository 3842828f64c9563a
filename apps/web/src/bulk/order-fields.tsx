import { Empty, Form, Input, Radio, type FormInstance } from 'antd';
import type { BulkOffers } from '../api/client';
import { ActionField } from '../cases/actions/action-field';
import { useLanguage } from '../language/language-context';

export interface OrderAnswers {
  event: string;
  note?: string;
  data?: { [field: string]: unknown };
}

interface Props {
  form: FormInstance<OrderAnswers>;
  offers: BulkOffers;
  /** What is said where nothing is offered. */
  nothing: string;
  onChange: () => void;
  onFinish: (answers: OrderAnswers) => void;
}

/** Which act, and what it asks for, as for a single case. */
export function OrderFields({ form, offers: { items, total }, nothing, onChange, onFinish }: Props) {
  const { t, textOf } = useLanguage();
  const event = Form.useWatch('event', form);
  const chosen = items.find((offer) => offer.event === event);
  if (items.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={nothing} />;
  return (
    <Form<OrderAnswers>
      form={form}
      layout="vertical"
      initialValues={{ event: items[0]?.event }}
      onValuesChange={onChange}
      onFinish={onFinish}
    >
      <Form.Item name="event" label={t.bulk.event} rules={[{ required: true }]}>
        <Radio.Group
          className="bulk-offers"
          options={items.map((offer) => ({
            value: offer.event,
            label: (
              <>
                {textOf(offer.title)} <span className="muted">{t.bulk.handledBy(offer.count, total)}</span>
              </>
            ),
          }))}
        />
      </Form.Item>
      {chosen?.form.map((field) => (
        <ActionField key={field.name} field={field} />
      ))}
      {chosen ? (
        <Form.Item
          name="note"
          label={chosen.needsReason ? t.actions.reason : t.actions.note}
          rules={
            chosen.needsReason
              ? [{ required: true, whitespace: true, message: t.actions.reasonRequired }]
              : []
          }
        >
          <Input.TextArea rows={2} maxLength={4000} />
        </Form.Item>
      ) : null}
    </Form>
  );
}
