import { Form, Input, InputNumber, Space } from 'antd';
import { useLanguage } from '../language/language-context';

const cutoffs = ['districtCutoff', 'cityCutoff', 'provinceCutoff'] as const;

/** Which batch, and when it closes where. */
export function BatchFields() {
  const { t } = useLanguage();
  const words = t.legalTime;
  const required = (field: string) => [{ required: true, message: words.required(field) }];
  return (
    <>
      <Space wrap size={16}>
        <Form.Item name="year" label={words.year} rules={required(words.year)}>
          <InputNumber min={2000} max={2100} precision={0} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="no" label={words.no} rules={required(words.no)}>
          <InputNumber min={1} max={12} precision={0} style={{ width: 120 }} />
        </Form.Item>
      </Space>
      <Space wrap size={16}>
        {cutoffs.map((name) => (
          <Form.Item key={name} name={name} label={words[name]} rules={required(words[name])}>
            <Input type="date" style={{ width: 180 }} />
          </Form.Item>
        ))}
      </Space>
    </>
  );
}
