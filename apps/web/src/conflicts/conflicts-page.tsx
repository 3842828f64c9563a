import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/language-context';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { ConflictDialog } from './conflict-dialog';
import { ConflictTable } from './conflict-table';
import { useConflicts } from './use-conflicts';

/** 回避: the bureau sees everybody's conflicts of interest, anybody else their own. */
export function ConflictsPage() {
  const { t } = useLanguage();
  const conflicts = useConflicts();
  const [declaring, setDeclaring] = useState(false);
  if (conflicts.isPending) return <Loading />;
  if (conflicts.isError)
    return <ProblemAlert error={conflicts.error} onRetry={() => void conflicts.refetch()} />;
  return (
    <>
      <PageHead
        title={t.conflicts.title}
        subtitle={t.conflicts.hint}
        extra={
          <Button type="primary" onClick={() => setDeclaring(true)}>
            {t.conflicts.declare}
          </Button>
        }
      />
      <ConflictTable conflicts={conflicts.data.items} />
      {declaring ? <ConflictDialog onClose={() => setDeclaring(false)} /> : null}
    </>
  );
}
