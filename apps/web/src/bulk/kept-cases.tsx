import { Alert } from 'antd';
import { Link } from 'react-router';
import type { UndoKept } from '../api/client';
import { useLanguage } from '../language/language-context';

/** Cases that stay as the order left them, and why. */
export function KeptCases({ kept }: { kept: readonly UndoKept[] }) {
  const { t, textOf } = useLanguage();
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={t.bulk.kept(kept.length)}
      description={
        <ul className="plain-list">
          {kept.map(({ caseId, enterprise, refusal }) => (
            <li key={caseId}>
              <Link to={`/cases/${caseId}`}>{enterprise ?? t.bulk.openCase}</Link> {textOf(refusal.reason)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
