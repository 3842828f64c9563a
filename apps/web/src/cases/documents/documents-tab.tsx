import { Empty } from 'antd';
import type { CaseDetail } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import './documents.css';
import { CorrectionList } from './correction-list';
import { SlotRow } from './slot-row';

export function DocumentsTab({ detail }: { detail: CaseDetail }) {
  const { t } = useLanguage();
  if (detail.slots.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.documents.empty} />;
  }
  const open = detail.corrections.filter(({ answered }) => !answered);
  return (
    <div className="slots">
      <CorrectionList corrections={open.filter(({ slot }) => slot === null)} named />
      <div className="slot slot-head" aria-hidden="true">
        <span>{t.documents.slot}</span>
        <span>{t.documents.file}</span>
        <span>{t.documents.status}</span>
        <span />
      </div>
      {detail.slots.map((slot) => (
        <SlotRow
          key={slot.code}
          slot={slot}
          caseId={detail.id}
          corrections={open.filter((one) => one.slot === slot.code)}
        />
      ))}
    </div>
  );
}
