import { PlusOutlined } from '@ant-design/icons';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useCharts } from '../cases/use-charts';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useStartCase } from './use-start-case';

export function StartCaseButton({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t.enterprises.start}
      </Button>
      {open ? <StartCaseDialog enterpriseId={enterpriseId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function StartCaseDialog({ enterpriseId, onClose }: { enterpriseId: string; onClose: () => void }) {
  const { t, textOf } = useLanguage();
  const charts = useCharts().data ?? [];
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const start = useStartCase(enterpriseId);
  const chartId = chosen ?? charts[0]?.id;
  return (
    <Modal
      open
      title={t.enterprises.start}
      okText={t.actions.confirm}
      cancelText={t.general.cancel}
      okButtonProps={{ disabled: chartId === undefined }}
      confirmLoading={start.isPending}
      onOk={() => chartId && start.mutate(chartId)}
      onCancel={onClose}
    >
      <p className="muted">{t.enterprises.startHint}</p>
      <Select
        aria-label={t.enterprises.startTitle}
        style={{ width: '100%' }}
        value={chartId}
        options={charts.map(({ id, title }) => ({ value: id, label: textOf(title) }))}
        onChange={setChosen}
      />
      {start.error ? <ProblemAlert error={start.error} /> : null}
    </Modal>
  );
}
