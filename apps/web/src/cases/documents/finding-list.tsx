import { Tag } from 'antd';
import type { Finding } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { PagePlace } from './page-place';

const colours = { block: 'error', warn: 'warning', info: 'default' };

/** What the check found, each with the page and the place on it. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="plain-list findings">
      {findings.map((finding, index) => (
        <FindingItem key={`${finding.code}-${index}`} finding={finding} />
      ))}
    </ul>
  );
}

function FindingItem({ finding }: { finding: Finding }) {
  const { t, textOf } = useLanguage();
  const { severity, message, page, box, value, expected, clause, remedy } = finding;
  return (
    <li>
      {page === null ? null : <PagePlace page={page} box={box} />}
      <div>
        <div>
          <Tag color={colours[severity]}>{t.documents.severity[severity]}</Tag>
          {textOf(message)}
        </div>
        {value === undefined && expected === undefined ? null : (
          <div className="finding-figures">
            {value === undefined ? null : (
              <span>
                <span className="muted">{t.documents.found}</span> <b>{value}</b>
              </span>
            )}
            {expected === undefined ? null : (
              <span>
                <span className="muted">{t.documents.expected}</span> <b>{expected}</b>
              </span>
            )}
          </div>
        )}
        {remedy ? (
          <div className="remedy">{t.general.labelled(t.condition.remedy, textOf(remedy))}</div>
        ) : null}
        {clause ? <div className="muted">{t.general.labelled(t.condition.clause, clause)}</div> : null}
      </div>
    </li>
  );
}
