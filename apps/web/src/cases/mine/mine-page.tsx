import { Empty } from 'antd';
import { useCases } from '../list/use-cases';
import { useLanguage } from '../../language/language-context';
import { Loading } from '../../layout/loading';
import { PageHead } from '../../layout/page-head';
import { EligibilityCard } from '../../enterprises/eligibility-card';
import { ProblemAlert } from '../../refusals/problem-alert';
import { useUser } from '../../session/session-context';
import { MineCard } from './mine-card';
import './mine.css';
import { RestingCard } from './resting-card';

const everything = {
  chartId: undefined,
  stage: undefined,
  state: undefined,
  holder: undefined,
  text: undefined,
  page: 1,
  size: 100,
};

/** An enterprise's own desk: what waits for it comes first. */
export function MinePage() {
  const { t } = useLanguage();
  const { user, is } = useUser();
  const cases = useCases(everything, null);
  if (!user.enterpriseId) return <Empty description={t.home.noEnterprise} />;
  if (cases.isError) return <ProblemAlert error={cases.error} onRetry={() => void cases.refetch()} />;
  if (cases.isPending) return <Loading />;
  const waiting = cases.data.items.filter(({ holder }) => holder !== null && is(holder));
  const others = cases.data.items.filter((item) => !waiting.includes(item));
  return (
    <>
      <PageHead title={t.home.greeting(user.name)} subtitle={t.home.waiting(waiting.length)} />
      <div className="mine-columns">
        <div>
          {waiting.length > 0 ? <h2 className="mine-group">{t.cases.yours}</h2> : null}
          {waiting.map((item) => (
            <MineCard key={item.id} summary={item} />
          ))}
          {others.length > 0 ? <h2 className="mine-group">{t.home.others}</h2> : null}
          {others.map((item) => (
            <RestingCard key={item.id} summary={item} />
          ))}
          {cases.data.total === 0 ? <Empty description={t.home.noCases} /> : null}
        </div>
        <EligibilityCard enterpriseId={user.enterpriseId} />
      </div>
    </>
  );
}
