import { App, Form, Input, Modal, Select } from 'antd';
import { EnterpriseChoice } from '../enterprises/enterprise-choice';
import { useLanguage } from '../language/language-context';
import { roleTitle } from '../language/role-title';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { useStaff } from '../tasks/use-tasks';
import { useRecordConflict, type NewConflict } from './use-conflicts';

const kinds = ['employer', 'shareholder', 'relative', 'adviser', 'other'] as const;

/** Anybody declares their own; officers, heads and directors may record anybody's. */
export function ConflictDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { user, is } = useUser();
  const { message } = App.useApp();
  const [form] = Form.useForm<NewConflict>();
  const record = useRecordConflict();
  const words = t.conflicts;
  const required = (field: string) => [{ required: true, message: words.required(field) }];
  const submit = ({ personId, enterpriseId, kind, note }: NewConflict) =>
    record.mutate(
      { personId: personId ?? user.id, enterpriseId, kind, ...(note?.trim() ? { note: note.trim() } : {}) },
      {
        onSuccess: () => {
          void message.success(words.done);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={words.declare}
      okText={words.confirm}
      cancelText={t.general.cancel}
      confirmLoading={record.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<NewConflict>
        form={form}
        layout="vertical"
        onFinish={submit}
        initialValues={{ personId: user.id }}
      >
        {['officer', 'head', 'director'].some((role) => is(role)) ? <PersonField /> : null}
        <EnterpriseField />
        <Form.Item name="kind" label={words.kind} rules={required(words.kind)}>
          <Select
            placeholder={words.required(words.kind)}
            options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
        </Form.Item>
        <Form.Item name="note" label={words.note}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </Form>
      {record.error ? <ProblemAlert error={record.error} /> : null}
    </Modal>
  );
}

function PersonField() {
  const { t } = useLanguage();
  const { user } = useUser();
  const staff = useStaff(true);
  const options = (staff.data?.items ?? []).map(({ id, name, roles }) => {
    const titles =
      id === user.id ? t.conflicts.self : t.general.listed(roles.map((role) => roleTitle(t, role)));
    return { value: id, label: name + t.general.inBrackets(titles) };
  });
  return (
    <Form.Item name="personId" label={t.conflicts.person} rules={[{ required: true }]}>
      <Select showSearch={{ optionFilterProp: 'label' }} loading={staff.isLoading} options={options} />
    </Form.Item>
  );
}

function EnterpriseField() {
  const { t } = useLanguage();
  const { is } = useUser();
  return (
    <Form.Item
      name="enterpriseId"
      label={t.conflicts.enterprise}
      rules={[{ required: true, message: t.conflicts.required(t.conflicts.enterprise) }]}
    >
      <EnterpriseChoice readsRegistry={!is('reviewer')} />
    </Form.Item>
  );
}
