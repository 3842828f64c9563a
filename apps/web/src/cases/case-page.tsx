import { useParams } from 'react-router';
import { Loading } from '../layout/loading';
import { ProblemAlert } from '../refusals/problem-alert';
import { ActionPanel } from './actions/action-panel';
import './case-page.css';
import { CaseHead } from './case-head';
import { CaseTabs } from './case-tabs';
import { TaskPanel } from '../tasks/task-panel';
import { RelationsPanel } from './relations/relations-panel';
import { useCase, useCaseStream } from './use-case';

export function CasePage() {
  const { caseId = '' } = useParams();
  const found = useCase(caseId);
  useCaseStream(caseId);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      <CaseHead detail={found.data} />
      <div className="case-columns">
        <aside>
          <ActionPanel detail={found.data} />
          <TaskPanel detail={found.data} />
          <RelationsPanel detail={found.data} />
        </aside>
        <section className="case-main">
          <CaseTabs detail={found.data} />
        </section>
      </div>
    </>
  );
}
