import { Card, Tag } from 'antd';
import type { Grant } from '../api/client';
import { VerdictTag } from '../enterprises/verdict-tag';
import { inWan } from '../enterprises/yuan';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { ProblemAlert } from '../refusals/problem-alert';
import { PolicyName } from './policy-name';
import { useGrants } from './use-policies';
import { usePolicyWindow } from './use-policy-window';

/** What each policy in force comes to for one enterprise, and what it lacks. */
export function GrantsCard({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useLanguage();
  const found = useGrants(enterpriseId);
  return (
    <Card size="small" title={t.policies.ofEnterprise}>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data?.length === 0 ? <span className="muted">{t.policies.none}</span> : null}
      <ul className="plain-list">
        {(found.data ?? []).map((grant) => (
          <GrantItem key={grant.policy} grant={grant} />
        ))}
      </ul>
    </Card>
  );
}

function GrantItem({ grant }: { grant: Grant }) {
  const { t, textOf } = useLanguage();
  const windowOf = usePolicyWindow();
  const { verdict, amountYuan, reduced, lacks, undecided, priority, window } = grant;
  return (
    <li style={{ marginBottom: 12 }}>
      <PolicyName policy={grant} />
      <div>
        <VerdictTag verdict={verdict} />{' '}
        <span className="figures">
          {amountYuan === null ? t.policies.unknownAmount : t.policies.amount(inWan(amountYuan))}
        </span>{' '}
        <span className="muted">{windowOf(window)}</span> {priority ? <Tag>{textOf(priority)}</Tag> : null}
        {reduced ? <span className="muted">{t.policies.reduced[reduced]}</span> : null}
      </div>
      {lacks.map(({ id, title, remedy }) => (
        <div key={id} className="muted">
          {t.general.labelled(t.candidates.lacks, textOf(title))} {remedy ? textOf(remedy) : ''}
        </div>
      ))}
      {undecided.length > 0 ? (
        <div className="muted">
          {t.general.labelled(t.candidates.undecided, t.general.listed(undecided.map(textOf)))}
        </div>
      ) : null}
    </li>
  );
}
