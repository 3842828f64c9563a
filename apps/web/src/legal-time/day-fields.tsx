import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Radio, Space } from 'antd';
import { useLanguage } from '../language/language-context';

/** The days on which more or less is worked than was known before. */
export function DayFields() {
  const { t } = useLanguage();
  const words = t.legalTime;
  const kinds = [
    { value: false, label: words.rests },
    { value: true, label: words.works },
  ];
  return (
    <Form.Item label={words.days} required>
      <Form.List name="days">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Space key={key} align="baseline" wrap>
                <Form.Item
                  name={[name, 'date']}
                  rules={[{ required: true, message: words.required(words.date) }]}
                >
                  <Input type="date" aria-label={words.date} style={{ width: 160 }} />
                </Form.Item>
                <Form.Item name={[name, 'isWorkingDay']}>
                  <Radio.Group optionType="button" options={kinds} />
                </Form.Item>
                <Form.Item name={[name, 'name']}>
                  <Input aria-label={words.dayName} placeholder={words.dayNameHint} maxLength={100} />
                </Form.Item>
                {fields.length > 1 ? (
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={words.removeDay}
                    onClick={() => remove(name)}
                  />
                ) : null}
              </Space>
            ))}
            <Button
              block
              type="dashed"
              icon={<PlusOutlined />}
              onClick={() => add({ isWorkingDay: false, name: '' })}
            >
              {words.addDay}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
