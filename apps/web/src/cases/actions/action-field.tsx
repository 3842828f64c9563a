import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { FormField } from '../../api/client';
import { useLanguage } from '../../language/language-context';

/** A decimal stays text: a browser's numbers are not exact. */
const inputs: Record<FormField['type'], ReactNode> = {
  text: <Input maxLength={500} />,
  longtext: <Input.TextArea rows={3} maxLength={4000} />,
  date: <Input type="date" style={{ width: 180 }} />,
  int: <InputNumber precision={0} style={{ width: 180 }} />,
  decimal: <Input inputMode="decimal" maxLength={40} style={{ width: 180 }} />,
  url: <Input type="url" maxLength={1000} />,
};

/** One field of an action's form, as its chart declares it. */
export function ActionField({ field }: { field: FormField }) {
  const { t, textOf } = useLanguage();
  const title = textOf(field.title);
  return (
    <Form.Item
      name={['data', field.name]}
      label={title}
      rules={field.required ? [{ required: true, message: t.actions.fieldRequired(title) }] : []}
    >
      {field.choices ? (
        <Select
          options={field.choices.map((choice) => ({ value: choice.value, label: textOf(choice.title) }))}
        />
      ) : (
        inputs[field.type]
      )}
    </Form.Item>
  );
}
