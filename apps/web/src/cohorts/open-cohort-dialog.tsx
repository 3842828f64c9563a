import { App, Form, Input, InputNumber, Modal, Radio, Select, type FormInstance } from 'antd';
import { useNavigate } from 'react-router';
import type { ChartSummary } from '../api/client';
import { useToday } from '../clock/use-clock';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { suggestTitle } from './suggest-title';
import { useOpenCohort, type NewCohort } from './use-cohorts';

interface Props {
  /** Programmes that have cohorts. */
  charts: readonly ChartSummary[];
  onClose: () => void;
}

const nameFields: (['title', 'zh'] | ['title', 'en'])[] = [
  ['title', 'zh'],
  ['title', 'en'],
];

/** Forms a cohort; until somebody writes a name, one is suggested in both languages. */
export function OpenCohortDialog({ charts, onClose }: Props) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<NewCohort>();
  const year = Number(useToday().slice(0, 4));
  const opening = useOpenCohort((cohortId) => {
    void message.success(t.cohorts.formed);
    void navigate(`/cohorts/${cohortId}`);
  });
  const [first] = charts;
  const kind = first?.cohortKinds[0]?.id;
  const change = (changed: Partial<NewCohort>) => {
    const chosen = charts.find(({ id }) => id === changed.chartId);
    if (chosen) form.setFieldValue('kind', chosen.cohortKinds[0]?.id);
    const now = form.getFieldsValue();
    const chart = charts.find(({ id }) => id === now.chartId);
    const title = suggestTitle(chart, now.kind, now.year);
    if (title && !form.isFieldsTouched(nameFields)) form.setFieldsValue({ title });
  };
  return (
    <Modal
      open
      title={t.cohorts.form}
      okText={t.general.confirm}
      cancelText={t.general.cancel}
      confirmLoading={opening.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<NewCohort>
        form={form}
        layout="vertical"
        initialValues={{ chartId: first?.id, kind, year, title: suggestTitle(first, kind, year) }}
        onValuesChange={change}
        onFinish={(answers) => opening.mutate(answers)}
      >
        <CohortFields form={form} charts={charts} />
      </Form>
      {opening.error ? <ProblemAlert error={opening.error} /> : null}
    </Modal>
  );
}

function CohortFields({ form, charts }: { form: FormInstance<NewCohort>; charts: readonly ChartSummary[] }) {
  const { t, textOf } = useLanguage();
  const chartId = Form.useWatch('chartId', form);
  const kinds = charts.find(({ id }) => id === chartId)?.cohortKinds ?? [];
  const named = [{ required: true, whitespace: true, message: t.cohorts.nameRequired }];
  return (
    <>
      <Form.Item name="chartId" label={t.cohorts.programme} rules={[{ required: true }]}>
        <Select options={charts.map(({ id, title }) => ({ value: id, label: textOf(title) }))} />
      </Form.Item>
      <Form.Item name="kind" label={t.cohorts.kind} rules={[{ required: true }]}>
        <Radio.Group options={kinds.map(({ id, title }) => ({ value: id, label: textOf(title) }))} />
      </Form.Item>
      <Form.Item name="year" label={t.cohorts.year} rules={[{ required: true }]}>
        <InputNumber min={2000} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name={['title', 'zh']} label={t.cohorts.nameZh} rules={named}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['title', 'en']} label={t.cohorts.nameEn} rules={named}>
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}
