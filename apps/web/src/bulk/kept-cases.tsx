import { Alert } from 'antd';
import { Link } from 'react-router';
import type { UndoKept } from '../api/client';
import { useLanguage } from '../language/language-context';

/** Cases that stay as the order left them, and why. */
export function KeptCases({ kept, title }: { kept: readonly UndoKept[]; title: string }) {
  const { t, textOf } = useLanguage();
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={title}
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
