import { Empty } from 'antd';
import { useLanguage } from '../language/language-context';
import { useUser } from '../session/session-context';
import { EnterprisePageOf } from './enterprise-page';

/** The enterprise reads the same sheet about itself that the bureau reads about it. */
export function EligibilityPage() {
  const { t } = useLanguage();
  const { user } = useUser();
  if (!user.enterpriseId) return <Empty description={t.home.noEnterprise} />;
  return <EnterprisePageOf enterpriseId={user.enterpriseId} />;
}
