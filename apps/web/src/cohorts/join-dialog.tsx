import { App, Empty, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MembersChanged } from '../api/client';
import { KeptCases } from '../bulk/kept-cases';
import type { PickedCases } from '../bulk/selection';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { ProblemAlert } from '../refusals/problem-alert';
import { useAddMembers, useCohorts } from './use-cohorts';

interface Props {
  picked: PickedCases;
  chartId: string;
  /** The cohort that cases are being looked for; null: any. */
  cohortId: string | null;
  onClose: () => void;
}

interface Answers {
  cohortId: string;
  note?: string;
}

/** Adds the cases chosen to an open cohort of their programme; what cannot join is told case by case. */
export function JoinDialog({ picked, chartId, cohortId, onClose }: Props) {
  const { t, textOf } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const [kept, setKept] = useState<MembersChanged['kept']>([]);
  const cohorts = useCohorts({ chartId, open: true }, 1, 200);
  const adding = useAddMembers((changed) => {
    void message.success(t.cohorts.added(changed.changed, changed.unchanged));
    setKept(changed.kept);
    if (changed.kept.length === 0) onClose();
  });
  const items = cohorts.data?.items ?? [];
  const known = items.some(({ id }) => id === cohortId) ? cohortId : items[0]?.id;
  return (
    <Modal
      open
      title={t.cohorts.join}
      okText={t.cohorts.add}
      cancelText={kept.length > 0 ? t.general.close : t.general.cancel}
      okButtonProps={{ disabled: items.length === 0 || kept.length > 0 }}
      confirmLoading={adding.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {cohorts.isPending ? <Loading /> : null}
      {cohorts.data && items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.cohorts.noneOpen}>
          <Link to="/cohorts">{t.cohorts.form}</Link>
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <Form<Answers>
          form={form}
          layout="vertical"
          initialValues={{ cohortId: known }}
          onFinish={({ note, ...answers }) =>
            adding.mutate({ ...answers, picked, ...(note?.trim() ? { note: note.trim() } : {}) })
          }
        >
          <Form.Item
            name="cohortId"
            label={t.cohorts.joinWhich}
            rules={[{ required: true, message: t.cohorts.chooseOne }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={items.map(({ id, title, kindTitle, size }) => ({
                value: id,
                label:
                  textOf(title) +
                  t.general.inBrackets(t.general.listed([textOf(kindTitle), t.cohorts.sizeOf(size)])),
              }))}
            />
          </Form.Item>
          <Form.Item name="note" label={t.cohorts.note}>
            <Input.TextArea rows={2} maxLength={4000} />
          </Form.Item>
        </Form>
      ) : null}
      {kept.length > 0 ? <KeptCases kept={kept} title={t.cohorts.keptOut(kept.length)} /> : null}
      {adding.error ? <ProblemAlert error={adding.error} /> : null}
    </Modal>
  );
}
