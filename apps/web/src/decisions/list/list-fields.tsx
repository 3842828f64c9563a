import { Flex, Form, Input, InputNumber, Select, type FormInstance } from 'antd';
import type { ChartSummary } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import type { ListAnswers } from './use-decision-list';

interface Props {
  form: FormInstance<ListAnswers>;
  /** Those that record decisions from above. */
  charts: readonly ChartSummary[];
  onChange: () => void;
}

/** The programme, and what holds for rows that do not say it themselves. */
export function ListFields({ form, charts, onChange }: Props) {
  const { t, textOf } = useLanguage();
  const chartId = Form.useWatch('chartId', form) ?? charts[0]?.id;
  const chart = charts.find(({ id }) => id === chartId);
  const kinds: Readonly<Record<string, string>> = t.decisions.kinds;
  return (
    <Form<ListAnswers>
      form={form}
      layout="vertical"
      initialValues={{ chartId: charts[0]?.id }}
      onValuesChange={onChange}
    >
      <Flex wrap gap={14}>
        <Form.Item name="chartId" label={t.decisionList.programme} rules={[{ required: true }]}>
          <Select
            style={{ width: 240 }}
            options={charts.map(({ id, title }) => ({ value: id, label: textOf(title) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t.decisionList.kind}>
          <Select
            allowClear
            style={{ width: 180 }}
            placeholder={t.decisionList.perRow}
            options={chart?.decisionKinds.map((kind) => ({ value: kind, label: kinds[kind] ?? kind }))}
          />
        </Form.Item>
        {chart?.hasBatches ? (
          <>
            <Form.Item name="batchYear" label={t.decisionList.batchYear}>
              <InputNumber min={2000} max={2100} placeholder={t.decisionList.perRow} />
            </Form.Item>
            <Form.Item name="batchNo" label={t.decisionList.batchNo}>
              <InputNumber min={1} max={99} placeholder={t.decisionList.perRow} />
            </Form.Item>
          </>
        ) : null}
        <Form.Item name="documentNumber" label={t.decisionList.documentNumber}>
          <Input style={{ width: 220 }} maxLength={200} placeholder={t.decisionList.perRow} />
        </Form.Item>
        <Form.Item name="date" label={t.decisionList.date}>
          <Input type="date" style={{ width: 170 }} />
        </Form.Item>
      </Flex>
    </Form>
  );
}
