import { Checkbox, Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import type { FormField } from '../../api/client';
import { useLanguage } from '../../language/language-context';

const inputs: Record<Exclude<FormField['type'], 'boolean'>, ReactNode> = {
  text: <Input maxLength={500} />,
  textarea: <Input.TextArea rows={3} maxLength={4000} />,
  date: <Input type="date" style={{ width: 180 }} />,
  number: <InputNumber style={{ width: 180 }} />,
};

/** One field of an action's form, as its chart declares it. */
export function ActionField({ field }: { field: FormField }) {
  const { t, textOf } = useLanguage();
  const title = textOf(field.title);
  const name = ['data', field.name];
  if (field.type === 'boolean') {
    return (
      <Form.Item name={name} valuePropName="checked" initialValue={false}>
        <Checkbox>{title}</Checkbox>
      </Form.Item>
    );
  }
  return (
    <Form.Item
      name={name}
      label={title}
      rules={field.required ? [{ required: true, message: t.actions.fieldRequired(title) }] : []}
    >
      {inputs[field.type]}
    </Form.Item>
  );
}
