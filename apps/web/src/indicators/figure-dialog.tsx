import { App, Form, Input, Modal, Radio } from 'antd';
import type { GiveFigureRequest } from '../api/client';
import { useToday } from '../clock/use-clock';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useFigures, useGiveFigure } from './use-indicators';

/** A figure that no record of the district holds, with the day it is of and where it comes from. */
export function FigureDialog({ onClose }: { onClose: () => void }) {
  const { t, textOf } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<GiveFigureRequest>();
  const today = useToday();
  const figures = useFigures().data?.figures ?? [];
  const giving = useGiveFigure(() => {
    void message.success(t.indicators.given);
    onClose();
  });
  const required = [{ required: true, whitespace: true }];
  return (
    <Modal
      open
      title={t.indicators.give}
      okText={t.general.confirm}
      cancelText={t.general.cancel}
      confirmLoading={giving.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ asOf: today }}
        onFinish={(given) => giving.mutate(given)}
      >
        <Form.Item name="figure" label={t.indicators.figure} rules={[{ required: true }]}>
          <Radio.Group
            options={figures.map(({ figure, title }) => ({ value: figure, label: textOf(title) }))}
          />
        </Form.Item>
        <Form.Item name="asOf" label={t.indicators.asOf} rules={required}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="value" label={t.indicators.figureValue} rules={required}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="source" label={t.indicators.source} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {giving.isError ? <ProblemAlert error={giving.error} /> : null}
    </Modal>
  );
}
