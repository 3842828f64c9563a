import { Alert, Card } from 'antd';
import { Link, useParams } from 'react-router';
import { useCaseColumns } from '../cases/list/use-case-columns';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { GrantsCard } from '../policies/grants-card';
import { useUser } from '../session/session-context';
import { EligibilityCard } from './eligibility-card';
import { EnterpriseCases } from './enterprise-cases';
import { EnterpriseFacts } from './enterprise-facts';
import './enterprise.css';
import { FigureTable } from './figure-table';
import { HoldingTable } from './holding-table';
import { IpTable } from './ip-table';
import { LifeLineCard } from './life-line-card';
import { StartCaseButton } from './start-case-button';
import { useEnterprise } from './use-enterprises';

export function EnterprisePage() {
  const { enterpriseId = '' } = useParams();
  return <EnterprisePageOf enterpriseId={enterpriseId} />;
}

export function EnterprisePageOf({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useLanguage();
  const { is } = useUser();
  const columns = useCaseColumns();
  const found = useEnterprise(enterpriseId);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const { enterprise, figures, ip, holdings, cases } = found.data;
  return (
    <>
      <PageHead
        title={enterprise.name}
        subtitle={<span className="mono">{enterprise.creditCode}</span>}
        extra={
          (is('officer') || is('admin')) && !enterprise.mergedInto ? (
            <StartCaseButton enterpriseId={enterprise.id} />
          ) : null
        }
      />
      {enterprise.mergedInto ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 14 }}
          title={
            <>
              {t.duplicates.merged}
              <Link to={`/enterprises/${enterprise.mergedInto}`}>{t.duplicates.toKept}</Link>
            </>
          }
        />
      ) : null}
      <div className="enterprise-sections">
        <Card size="small" title={t.enterprises.details}>
          <EnterpriseFacts enterprise={enterprise} />
        </Card>
        <EligibilityCard enterpriseId={enterprise.id} />
        <GrantsCard enterpriseId={enterprise.id} />
        <Card size="small" title={t.enterprises.cases}>
          <EnterpriseCases cases={cases} columns={columns} />
        </Card>
        <Card
          size="small"
          title={t.enterprises.figures}
          extra={<span className="muted">{t.enterprises.figuresUnit}</span>}
        >
          <FigureTable figures={figures} />
        </Card>
        <Card size="small" title={t.enterprises.ip}>
          <IpTable ip={ip} />
        </Card>
        <Card size="small" title={t.enterprises.holdings}>
          <HoldingTable holdings={holdings} />
        </Card>
        <LifeLineCard enterpriseId={enterprise.id} />
      </div>
    </>
  );
}
