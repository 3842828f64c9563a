import { FileTextOutlined } from '@ant-design/icons';
import type { CaseCorrection, CaseDocument, CaseSlot } from '../../api/client';
import { dateOf } from '../../language/dates';
import { useLanguage } from '../../language/language-context';
import { CorrectionList } from './correction-list';
import { FindingList } from './finding-list';
import { StatusTag } from './status-tag';
import { UploadButton } from './upload-button';

interface Props {
  slot: CaseSlot;
  caseId: string;
  /** What of it still has to be put right. */
  corrections: readonly CaseCorrection[];
}

/** A document that belongs in the case: what it is, the file now in force, what its check found. */
export function SlotRow({ slot, caseId, corrections }: Props) {
  const { t, textOf } = useLanguage();
  const { title, required, clause, current, open } = slot;
  return (
    <div className="slot-group">
      <div className="slot">
        <div>
          <strong>{textOf(title)}</strong>{' '}
          <span className="muted">{required ? t.documents.required : t.documents.optional}</span>
          {clause ? <div className="muted slot-clause">{clause}</div> : null}
        </div>
        <div>
          {current ? (
            <CurrentFile document={current} versions={slot.versions} />
          ) : (
            <span className="muted">–</span>
          )}
        </div>
        <div>
          <StatusTag status={current ? current.status : required ? 'missing' : 'none'} />
        </div>
        <div className="slot-upload">{open ? <UploadButton slot={slot} caseId={caseId} /> : null}</div>
      </div>
      <CorrectionList corrections={corrections} />
      {current && current.findings.length > 0 ? <FindingList findings={current.findings} /> : null}
    </div>
  );
}

function CurrentFile({ document, versions }: { document: CaseDocument; versions: number }) {
  const { t } = useLanguage();
  const { id, fileName, pageCount, uploadedAt, version } = document;
  const facts = [
    versions > 1
      ? t.documents.versionNo(version) + t.general.inBrackets(t.documents.versions(versions))
      : t.documents.versionNo(version),
    pageCount === null ? null : t.documents.pages(pageCount),
    dateOf(uploadedAt),
  ];
  return (
    <>
      <a
        href={`/api/v1/documents/${id}/content`}
        target="_blank"
        rel="noreferrer"
        aria-label={t.documents.openFile(fileName)}
      >
        <FileTextOutlined /> {fileName}
      </a>
      <div className="muted figures">{facts.filter((fact) => fact !== null).join(' · ')}</div>
    </>
  );
}
