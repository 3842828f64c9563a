import { Tag } from 'antd';
import { Link } from 'react-router';
import type { CaseRelations } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { HolderTag } from '../holder-tag';
import { ProgrammeTitle } from '../programme-title';

/** The case above, then the cases this one has begun, each with where it stands and whose turn it is. */
export function SubCases({ parent, subCases }: Pick<CaseRelations, 'parent' | 'subCases'>) {
  const { t, textOf } = useLanguage();
  return (
    <ul className="plain-list">
      {parent ? (
        <li>
          <span className="muted">{t.cohorts.parent}</span>{' '}
          <Link to={`/cases/${parent.id}`}>
            <ProgrammeTitle chartId={parent.chartId} /> <span className="mono">{parent.businessKey}</span>
          </Link>
        </li>
      ) : null}
      {subCases.map(({ case: child, done }) => (
        <li key={child.id}>
          <div className="relation-head">
            <Link to={`/cases/${child.id}`}>
              <ProgrammeTitle chartId={child.chartId} />
            </Link>
            <Tag color={done ? 'default' : 'processing'}>{done ? t.cohorts.ended : t.cohorts.running}</Tag>
          </div>
          <div>
            {textOf(child.stateTitle)} {done ? null : <HolderTag holder={child.holder} />}
          </div>
          <div className="muted mono">{child.businessKey}</div>
        </li>
      ))}
    </ul>
  );
}
