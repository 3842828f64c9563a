import { Link } from 'react-router';
import type { CaseSummary } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { DaysLeft } from '../days-left';
import { HolderTag } from '../holder-tag';
import './case-rows.css';

export function CaseRows({ items }: { items: readonly CaseSummary[] }) {
  const { textOf } = useLanguage();
  return (
    <ul className="plain-list case-rows">
      {items.map(({ id, enterprise, stageTitle, stateTitle, holder, nextDeadline }) => (
        <li key={id}>
          <Link to={`/cases/${id}`}>{enterprise.name}</Link>
          <div className="muted mono">{enterprise.creditCode}</div>
          <div className="case-row-line">
            <span>
              {textOf(stageTitle)} · {textOf(stateTitle)}
            </span>
            <HolderTag holder={holder} />
          </div>
          <DaysLeft dueOn={nextDeadline?.dueOn ?? null} />
        </li>
      ))}
    </ul>
  );
}
