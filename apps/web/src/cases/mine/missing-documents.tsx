import { CheckCircleFilled } from '@ant-design/icons';
import type { CaseDetail } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { FindingList } from '../documents/finding-list';
import { isOutstanding } from '../documents/is-outstanding';
import { StatusTag } from '../documents/status-tag';
import { UploadButton } from '../documents/upload-button';
import '../documents/documents.css';

/** The documents still wanted, each with what is wrong and the button that puts it right. */
export function MissingDocuments({ detail }: { detail: CaseDetail }) {
  const { t, textOf } = useLanguage();
  const outstanding = detail.slots.filter(isOutstanding);
  if (detail.slots.length === 0) return null;
  if (outstanding.length === 0) {
    return (
      <p>
        <CheckCircleFilled style={{ color: 'var(--terrace-accent)' }} /> {t.home.complete}
      </p>
    );
  }
  return (
    <section aria-label={t.home.missing}>
      <h3>{t.home.missing}</h3>
      <ul className="plain-list missing">
        {outstanding.map((slot) => (
          <li key={slot.code}>
            <div className="missing-line">
              <span>
                {textOf(slot.title)} <StatusTag status={slot.current ? 'failed' : 'missing'} />
              </span>
              {slot.open ? <UploadButton slot={slot} caseId={detail.id} /> : null}
            </div>
            {slot.current ? <FindingList findings={slot.current.findings} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
