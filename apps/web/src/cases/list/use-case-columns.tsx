import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { CaseSummary } from '../../api/client';
import { minuteOf } from '../../language/dates';
import { useLanguage } from '../../language/language-context';
import { DaysLeft } from '../days-left';
import { HolderTag } from '../holder-tag';
import { ProgrammeTitle } from '../programme-title';

export function useCaseColumns(): TableColumnsType<CaseSummary> {
  const { t, textOf } = useLanguage();
  return [
    {
      title: t.cases.enterprise,
      key: 'enterprise',
      render: (_, { id, enterprise }) => (
        <>
          <Link to={`/cases/${id}`} style={{ fontWeight: 600 }}>
            {enterprise.name}
          </Link>
          <div className="muted">
            <span className="mono">{enterprise.creditCode}</span> · {enterprise.street}
          </div>
        </>
      ),
    },
    {
      title: t.cases.standing,
      key: 'standing',
      width: 220,
      render: (_, { chartId, stageTitle, stateTitle }) => (
        <>
          <div>{textOf(stateTitle)}</div>
          <div className="muted">
            <ProgrammeTitle chartId={chartId} /> · {textOf(stageTitle)}
          </div>
        </>
      ),
    },
    {
      title: t.cases.holder,
      key: 'holder',
      width: 130,
      render: (_, { holder }) => <HolderTag holder={holder} />,
    },
    {
      title: t.cases.deadline,
      key: 'deadline',
      width: 200,
      render: (_, { nextDeadline }) => <DaysLeft dueOn={nextDeadline?.dueOn ?? null} />,
    },
    {
      title: t.cases.updated,
      key: 'updated',
      width: 150,
      render: (_, { updatedAt }) => <span className="figures muted">{minuteOf(updatedAt)}</span>,
    },
  ];
}
