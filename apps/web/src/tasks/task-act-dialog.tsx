import { App, DatePicker, Form, Input, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { Task } from '../api/client';
import { useLanguage } from '../language/language-context';
import { roleTitle } from '../language/role-title';
import { ProblemAlert } from '../refusals/problem-alert';
import { useActOnTask, useStaff, type TaskAct } from './use-tasks';

interface Props {
  task: Task;
  act: TaskAct;
  version: number;
  onClose: () => void;
}

interface Answers {
  personId?: string;
  period?: [Dayjs, Dayjs];
  agrees?: boolean;
  note?: string;
}

const needPerson: readonly TaskAct[] = ['assign', 'delegate', 'ask-cosigner', 'dismiss-cosigner', 'copy'];

/** Asks for what the act needs, a person, a period or an opinion, and does it on the version the viewer saw. */
export function TaskActDialog({ task, act, version, onClose }: Props) {
  const { t, textOf } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const doing = useActOnTask(task.caseId, task.id, act, () => {
    void message.success(t.tasks.done(t.tasks[act]));
    onClose();
  });
  const submit = ({ personId, period, agrees, note }: Answers) =>
    doing.mutate({
      version,
      ...(personId ? { personId } : {}),
      ...(period ? { fromAt: period[0].toISOString(), untilAt: period[1].toISOString() } : {}),
      ...(act === 'cosign' ? { agrees: agrees ?? true } : {}),
      ...(note?.trim() ? { note: note.trim() } : {}),
    });
  return (
    <Modal
      open
      title={t.general.labelled(t.tasks[act], textOf(task.title))}
      okText={t.actions.confirm}
      cancelText={t.general.cancel}
      confirmLoading={doing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Answers> form={form} layout="vertical" onFinish={submit} initialValues={{ agrees: true }}>
        {needPerson.includes(act) ? <PersonField task={task} act={act} /> : null}
        {act === 'delegate' ? (
          <Form.Item
            name="period"
            label={`${t.tasks.from} – ${t.tasks.until}`}
            rules={[{ required: true, message: t.tasks.choosePeriod }]}
          >
            <DatePicker.RangePicker
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              style={{ width: '100%' }}
            />
          </Form.Item>
        ) : null}
        {act === 'cosign' ? (
          <Form.Item name="agrees" label={t.tasks.agrees}>
            <Radio.Group
              options={[
                { value: true, label: t.tasks.agree },
                { value: false, label: t.tasks.disagree },
              ]}
            />
          </Form.Item>
        ) : null}
        <Form.Item name="note" label={t.actions.note}>
          <Input.TextArea rows={2} maxLength={4000} />
        </Form.Item>
      </Form>
      <p className="muted">{t.actions.recorded}</p>
      {doing.error ? <ProblemAlert error={doing.error} /> : null}
    </Modal>
  );
}

/** Whoever works here; of co-signers to dismiss, those who were asked. */
function PersonField({ task, act }: { task: Task; act: TaskAct }) {
  const { t } = useLanguage();
  const isDismissal = act === 'dismiss-cosigner';
  const staff = useStaff(!isDismissal);
  const asked = task.cosigners.map(({ person }) => ({ value: person.id, label: person.name }));
  const everybody = (staff.data?.items ?? []).map(({ id, name, roles }) => ({
    value: id,
    label: name + t.general.inBrackets(t.general.listed(roles.map((role) => roleTitle(t, role)))),
  }));
  return (
    <Form.Item
      name="personId"
      label={t.tasks.person}
      rules={[{ required: true, message: t.tasks.choosePerson }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={staff.isLoading}
        placeholder={t.tasks.choosePerson}
        options={isDismissal ? asked : everybody}
      />
    </Form.Item>
  );
}
