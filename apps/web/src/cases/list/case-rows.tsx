import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { CaseSummary } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { DaysLeft } from '../days-left';
import { HolderTag } from '../holder-tag';
import './case-rows.css';
import type { CaseSelection } from './use-case-selection';

interface Props {
  items: readonly CaseSummary[];
  selection?: CaseSelection;
}

export function CaseRows({ items, selection }: Props) {
  const { t, textOf } = useLanguage();
  return (
    <ul className="plain-list case-rows">
      {items.map(({ id, enterprise, stageTitle, stateTitle, holder, nextDeadline }) => (
        <li key={id}>
          <div className="case-row-head">
            <Link to={`/cases/${id}`}>{enterprise.name}</Link>
            {selection ? (
              <Checkbox
                aria-label={t.bulk.select(enterprise.name)}
                checked={selection.isChosen(id)}
                onChange={({ target }) =>
                  selection.tick(toggled(selection, items, id, target.checked), items)
                }
              />
            ) : null}
          </div>
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

/** Unticking one of “all” leaves the others of this page. */
function toggled(
  { keys, isChosen }: CaseSelection,
  items: readonly CaseSummary[],
  id: string,
  isTicked: boolean,
): string[] {
  const ticked = new Set([...keys, ...items.map((item) => item.id).filter(isChosen)]);
  if (isTicked) ticked.add(id);
  else ticked.delete(id);
  return [...ticked];
}
