import { Card } from 'antd';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { ProblemAlert } from '../refusals/problem-alert';
import { ConditionCards } from './condition-cards';
import { useEnterprise } from './use-enterprises';

export function EligibilityCard({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useLanguage();
  const found = useEnterprise(enterpriseId);
  return (
    <Card size="small" title={t.assessment.title}>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data ? <ConditionCards assessment={found.data.assessment} /> : null}
    </Card>
  );
}
