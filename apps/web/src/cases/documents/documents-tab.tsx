import { Empty } from 'antd';
import type { CaseDetail } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import './documents.css';
import { SlotRow } from './slot-row';

export function DocumentsTab({ detail }: { detail: CaseDetail }) {
  const { t } = useLanguage();
  if (detail.slots.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.documents.empty} />;
  }
  return (
    <div className="slots" role="table" aria-label={t.tabs.documents}>
      <div className="slot slot-head" role="row">
        <span role="columnheader">{t.documents.slot}</span>
        <span role="columnheader">{t.documents.file}</span>
        <span role="columnheader">{t.documents.status}</span>
        <span role="columnheader" aria-label={t.documents.upload} />
      </div>
      {detail.slots.map((slot) => (
        <SlotRow key={slot.code} slot={slot} caseId={detail.id} />
      ))}
    </div>
  );
}
