import { Button, Form, Input, Select } from 'antd';
import type { CaseAction, CaseDetail } from '../../api/client';
import { useLanguage } from '../../language/language-context';

/** Where a return leads, and what is to be put right, each pinned to a document or a field. */
export function ReturnFields({ action, detail }: { action: CaseAction; detail: CaseDetail }) {
  const { t, textOf } = useLanguage();
  const steps = action.returnSteps.map(({ id, title }) => ({ value: id, label: textOf(title) }));
  const places = detail.correctionPlaces.map(({ slot, field, title }) => ({
    value: slot === null ? `field:${field ?? ''}` : `slot:${slot}`,
    label: slot === null ? textOf(title) : `${slot} ${textOf(title)}`,
  }));
  return (
    <>
      {steps.length > 0 ? (
        <Form.Item
          name={['data', 'step']}
          label={t.tasks.step}
          rules={[{ required: true, message: t.tasks.chooseStep }]}
        >
          <Select options={steps} placeholder={t.tasks.chooseStep} />
        </Form.Item>
      ) : null}
      {action.corrections && places.length > 0 ? (
        <Form.List name="corrections">
          {(lines, { add, remove }) => (
            <Form.Item label={t.tasks.corrections}>
              {lines.map(({ key, name }) => (
                <div key={key} style={{ marginBottom: 8 }}>
                  <Form.Item
                    name={[name, 'place']}
                    noStyle
                    rules={[{ required: true, message: t.tasks.choosePlace }]}
                  >
                    <Select
                      options={places}
                      placeholder={t.tasks.place}
                      aria-label={t.tasks.place}
                      showSearch={{ optionFilterProp: 'label' }}
                      style={{ width: '100%' }}
                    />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'text']}
                    noStyle
                    rules={[{ required: true, whitespace: true, message: t.tasks.sayWhat }]}
                  >
                    <Input placeholder={t.tasks.what} aria-label={t.tasks.what} maxLength={1000} />
                  </Form.Item>
                  <Button type="link" size="small" onClick={() => remove(name)}>
                    {t.tasks.remove}
                  </Button>
                </div>
              ))}
              <Button size="small" onClick={() => add()}>
                {t.tasks.addCorrection}
              </Button>
            </Form.Item>
          )}
        </Form.List>
      ) : null}
    </>
  );
}

export interface CorrectionLine {
  place: string;
  text: string;
}

/** As the API takes them: `slot:D2` becomes `{ slot: 'D2' }`. */
export const correctionsOf = (lines: readonly CorrectionLine[]) =>
  lines.map(({ place, text }) => {
    const [kind = '', name] = place.split(/:(.*)/s);
    return { [kind]: name, text: text.trim() };
  });
