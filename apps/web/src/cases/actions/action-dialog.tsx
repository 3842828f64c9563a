import { App, Form, Input, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Attachment, CaseAction, CaseDetail } from '../../api/client';
import { problemOf } from '../../api/problem-error';
import { useLanguage } from '../../language/language-context';
import { ConditionList } from '../../refusals/condition-list';
import { ProblemAlert } from '../../refusals/problem-alert';
import { ActionField } from './action-field';
import { Attachments } from './attachments';
import { ReturnFields, correctionsOf, type CorrectionLine } from './return-fields';
import { useSendEvent } from './use-send-event';

interface Props {
  action: CaseAction;
  detail: CaseDetail;
  onClose: () => void;
}

interface Answers {
  note?: string;
  data?: { [field: string]: unknown };
  corrections?: CorrectionLine[];
}

/** Asks once more, with the conditions in view, then acts on the version the viewer saw. */
export function ActionDialog({ action, detail, onClose }: Props) {
  const { t, textOf } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Answers>();
  const [attachments, setAttachments] = useState<readonly Attachment[]>([]);
  const send = useSendEvent(detail.id, () => {
    void message.success(t.actions.sent(textOf(action.title)));
    onClose();
  });
  const reload = () => {
    void queries.invalidateQueries({ queryKey: ['case', detail.id] });
    onClose();
  };
  const submit = ({ note, data, corrections = [] }: Answers) =>
    send.mutate({
      event: action.event,
      version: detail.version,
      ...(note?.trim() ? { note: note.trim() } : {}),
      ...(attachments.length > 0 ? { attachments: attachments.map(({ id }) => id) } : {}),
      ...(data || corrections.length > 0
        ? {
            data: {
              ...withoutBlanks(data ?? {}),
              ...(corrections.length > 0 ? { corrections: correctionsOf(corrections) } : {}),
            },
          }
        : {}),
    });
  // Where it may go back to is chosen from the steps, not written.
  const asked = action.form.filter(({ name }) => name !== 'step' || action.returnSteps.length === 0);
  const isStale = send.error !== null && problemOf(send.error).kind === 'stale-version';
  return (
    <Modal
      open
      title={textOf(action.title)}
      okText={t.actions.confirm}
      cancelText={t.general.cancel}
      okButtonProps={{ danger: action.tone === 'danger', disabled: isStale }}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="muted">{detail.enterprise.name}</p>
      {action.conditions.length > 0 ? <ConditionList conditions={action.conditions} /> : null}
      <Form<Answers> form={form} layout="vertical" onFinish={submit} style={{ marginTop: 12 }}>
        {asked.map((field) => (
          <ActionField key={field.name} field={field} />
        ))}
        <ReturnFields action={action} detail={detail} />
        <Form.Item
          name="note"
          label={action.needsReason ? t.actions.reason : t.actions.note}
          rules={
            action.needsReason
              ? [{ required: true, whitespace: true, message: t.actions.reasonRequired }]
              : []
          }
        >
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
        <Form.Item label={t.attachments.title}>
          <Attachments attachments={attachments} onChange={setAttachments} />
        </Form.Item>
      </Form>
      <p className="muted">{t.actions.recorded}</p>
      {send.error ? <ProblemAlert error={send.error} {...(isStale ? { onRetry: reload } : {})} /> : null}
    </Modal>
  );
}

const withoutBlanks = (data: { [field: string]: unknown }) =>
  Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
