import { App, Form, Input, Modal } from 'antd';
import type { Suspects } from '../api/client';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useResolve } from './use-duplicates';

interface Props {
  readonly pair: Suspects;
  readonly keptId: string | null;
  readonly onClose: () => void;
}

/** What is about to be decided, what it means, and what shows it. */
export function VerdictDialog({ pair: { one, other }, keptId, onClose }: Props) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ note: string }>();
  const resolve = useResolve();
  const words = t.duplicates;
  const [kept, given] = keptId === other.id ? [other, one] : [one, other];
  const submit = ({ note }: { note: string }) =>
    resolve.mutate(
      { oneId: one.id, otherId: other.id, note: note.trim(), ...(keptId ? { keptId } : {}) },
      {
        onSuccess: () => {
          void message.success(words.done);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={keptId ? words.keep : words.apart}
      okText={words.confirm}
      cancelText={t.general.cancel}
      okButtonProps={{ danger: keptId !== null }}
      confirmLoading={resolve.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {keptId
          ? words.keepMeans(`${kept.name}（${kept.creditCode}）`, `${given.name}（${given.creditCode}）`)
          : words.apartMeans}
      </p>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item
          name="note"
          label={words.note}
          rules={[{ required: true, min: 2, whitespace: true, message: words.noteNeeded }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {resolve.error ? <ProblemAlert error={resolve.error} /> : null}
    </Modal>
  );
}
