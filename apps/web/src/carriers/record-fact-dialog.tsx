import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { FactForm } from '../api/client';
import { useToday } from '../clock/use-clock';
import { EnterpriseChoice } from '../enterprises/enterprise-choice';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useFactForms, useRecordFact } from './use-carriers';

interface Props {
  /** Null: a carrier that is not on record yet. */
  carrierId: string | null;
  onClose: () => void;
  onRecorded: (carrierId: string) => void;
}

const opening = 'opened';

/** Something that happened to a carrier: each kind asks for what it is made of. */
export function RecordFactDialog({ carrierId, onClose, onRecorded }: Props) {
  const { t, textOf } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Record<string, unknown> & { note?: string }>();
  const forms = useFactForms().data ?? [];
  const [kind, setKind] = useState(carrierId === null ? opening : 'let');
  const today = useToday();
  const recording = useRecordFact(carrierId, (id) => {
    void message.success(t.carriers.recorded);
    onRecorded(id);
  });
  const kinds = forms.filter((each) => each.kind !== opening);
  const chosen = forms.find((each) => each.kind === kind);
  return (
    <Modal
      open
      title={carrierId === null ? t.carriers.openNew : t.carriers.record}
      okText={t.general.confirm}
      cancelText={t.general.cancel}
      confirmLoading={recording.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ on: today, openedOn: today }}
        onFinish={({ note = '', ...fields }) => recording.mutate({ kind, fields, note })}
      >
        {carrierId === null ? null : (
          <Form.Item label={t.carriers.kind} htmlFor="fact-kind">
            <Select
              id="fact-kind"
              value={kind}
              options={kinds.map((each) => ({ value: each.kind, label: textOf(each.title) }))}
              onChange={setKind}
            />
          </Form.Item>
        )}
        {(chosen?.fields ?? []).map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={textOf(field.title)}
            rules={[{ required: field.isRequired }]}
          >
            <FieldInput field={field} />
          </Form.Item>
        ))}
        <Form.Item name="note" label={t.carriers.note}>
          <Input placeholder={t.carriers.optional} maxLength={500} />
        </Form.Item>
      </Form>
      {recording.isError ? <ProblemAlert error={recording.error} /> : null}
    </Modal>
  );
}

/** What the form hands to its input is handed on. */
function FieldInput({ field, ...given }: { field: FactForm['fields'][number] } & Record<string, unknown>) {
  const { textOf } = useLanguage();
  if (field.type === 'choice')
    return (
      <Select
        {...given}
        options={(field.choices ?? []).map(({ value, title }) => ({ value, label: textOf(title) }))}
      />
    );
  if (field.type === 'enterprise') return <EnterpriseChoice {...given} readsRegistry />;
  if (field.type === 'count') return <InputNumber {...given} min={0} precision={0} />;
  if (field.type === 'day') return <Input {...given} type="date" />;
  return <Input {...given} {...(field.type === 'amount' ? { inputMode: 'decimal' as const } : {})} />;
}
