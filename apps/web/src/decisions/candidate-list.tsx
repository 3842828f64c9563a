import { Button, Space } from 'antd';
import { Link } from 'react-router';
import type { DecisionCandidate } from '../api/client';
import { useLanguage } from '../language/language-context';

interface Props {
  candidates: readonly DecisionCandidate[];
  onAssign: (instanceId: string) => void;
  isPending: boolean;
}

/** Cases the decision might be about, the nearest first, each with what speaks against it. */
export function CandidateList({ candidates, onAssign, isPending }: Props) {
  const { t, textOf } = useLanguage();
  if (candidates.length === 0) return <div className="muted">{t.decisions.noCandidates}</div>;
  return (
    <ul className="plain-list" aria-label={t.decisions.candidates}>
      {candidates.map(({ instanceId, businessKey, enterpriseId, enterpriseName, creditCode, why }) => (
        <li key={instanceId ?? enterpriseId}>
          <Space wrap>
            {instanceId ? <Link to={`/cases/${instanceId}`}>{businessKey}</Link> : null}
            <Link to={`/enterprises/${enterpriseId}`}>{enterpriseName}</Link>
            <span className="figures">{creditCode}</span>
            <span className="muted">
              {why.length > 0 ? t.general.listed(why.map(textOf)) : t.decisions.matches}
            </span>
            {instanceId ? (
              <Button size="small" type="primary" disabled={isPending} onClick={() => onAssign(instanceId)}>
                {t.decisions.assign}
              </Button>
            ) : null}
          </Space>
        </li>
      ))}
    </ul>
  );
}
