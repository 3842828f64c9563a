import { App, Form, Input, Modal } from 'antd';
import type { FreezeRequest } from '../api/client';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useFreeze } from './use-indicators';

/** Keeps the readings of a day for a report. */
export function FreezeDialog({ on, onClose }: { on: string; onClose: () => void }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Omit<FreezeRequest, 'on'>>();
  const freezing = useFreeze(() => {
    void message.success(t.indicators.frozen);
    onClose();
  });
  const required = [{ required: true, whitespace: true }];
  return (
    <Modal
      open
      title={t.indicators.freezeTitle}
      okText={t.indicators.freeze}
      cancelText={t.general.cancel}
      confirmLoading={freezing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="muted">{t.general.labelled(t.indicators.on, on)}</p>
      <p className="muted">{t.indicators.freezeHint}</p>
      <Form form={form} layout="vertical" onFinish={(answers) => freezing.mutate({ on, ...answers })}>
        <Form.Item name="title" label={t.indicators.snapshotTitle} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="reason" label={t.indicators.reason} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {freezing.isError ? <ProblemAlert error={freezing.error} /> : null}
    </Modal>
  );
}
