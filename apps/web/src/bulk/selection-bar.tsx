import { Button, Space } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/language-context';
import './bulk.css';
import { JoinButton } from '../cohorts/join-button';
import { BulkDialog } from './bulk-dialog';
import type { PickedCases } from './selection';

interface Props {
  selection: PickedCases;
  chartId: string | undefined;
  /** How many cases are chosen. */
  count: number;
  /** How many the filter finds in all. */
  total: number;
  onAll: () => void;
  onClear: () => void;
}

/** What is chosen in the list of cases, and the way to act on it. */
export function SelectionBar({ selection, chartId, count, total, onAll, onClear }: Props) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="selection-bar" role="group" aria-label={t.bulk.selection}>
      <strong className="figures">{t.bulk.chosen(count)}</strong>
      {count < total ? (
        <Button type="link" onClick={onAll}>
          {t.bulk.chooseAll(total)}
        </Button>
      ) : null}
      {count > 0 ? (
        <Button type="link" onClick={onClear}>
          {t.bulk.chooseNone}
        </Button>
      ) : null}
      <Space className="selection-acts" wrap>
        <JoinButton picked={selection} count={count} chartId={chartId} />
        <Button type="primary" disabled={count === 0} onClick={() => setOpen(true)}>
          {t.bulk.act}
        </Button>
      </Space>
      {isOpen ? <BulkDialog selection={selection} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
