import { App, Button, Form, Input, Modal } from 'antd';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { BatchFields } from './batch-fields';
import { DayFields } from './day-fields';
import { ForeseenDates } from './foreseen-dates';
import {
  useEnter,
  useForesee,
  type BatchNotice,
  type CalendarNotice,
  type NewNotice,
} from './use-legal-time';

interface Props {
  kind: NewNotice['kind'];
  onClose: () => void;
}

/** Enters a notice: first what it would do to the pending deadlines is seen, then it is entered. */
export function NoticeDialog({ kind, onClose }: Props) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<CalendarNotice | BatchNotice>();
  const foresee = useForesee();
  const enter = useEnter();
  const words = t.legalTime;
  const noticeOf = (body: CalendarNotice | BatchNotice) => ({ kind, body }) as NewNotice;
  const confirm = (notice: NewNotice) =>
    enter.mutate(notice, {
      onSuccess: () => {
        void message.success(words.done);
        onClose();
      },
    });
  return (
    <Modal
      open
      width={720}
      title={kind === 'calendar' ? words.enterCalendar : words.enterBatch}
      onCancel={onClose}
      closable={{ 'aria-label': t.general.close }}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t.general.cancel}
        </Button>,
        <Button key="preview" loading={foresee.isPending} onClick={() => form.submit()}>
          {words.preview}
        </Button>,
        <Button
          key="confirm"
          type="primary"
          disabled={!foresee.data}
          loading={enter.isPending}
          onClick={() => foresee.variables && confirm(foresee.variables)}
        >
          {words.confirm}
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={kind === 'calendar' ? { days: [{ isWorkingDay: false, name: '' }] } : {}}
        onFinish={(body) => foresee.mutate(noticeOf(body))}
        // What has been foreseen is what was written then.
        onValuesChange={() => foresee.reset()}
      >
        <DocumentFields />
        {kind === 'calendar' ? <DayFields /> : <BatchFields />}
      </Form>
      {foresee.data ? <ForeseenDates foreseen={foresee.data} /> : null}
      {foresee.error ? <ProblemAlert error={foresee.error} /> : null}
      {enter.error ? <ProblemAlert error={enter.error} /> : null}
    </Modal>
  );
}

/** Where it is written. */
function DocumentFields() {
  const { t } = useLanguage();
  const words = t.legalTime;
  return (
    <>
      <Form.Item
        name="source"
        label={words.source}
        rules={[{ required: true, whitespace: true, message: words.required(words.source) }]}
      >
        <Input maxLength={300} placeholder={words.sourceHint} />
      </Form.Item>
      <Form.Item
        name="datedOn"
        label={words.datedOn}
        rules={[{ required: true, message: words.required(words.datedOn) }]}
      >
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
    </>
  );
}
