import { Link } from 'react-router';
import type { CaseRelations } from '../../api/client';
import { CohortStatus } from '../../cohorts/cohort-status';
import { minuteOf } from '../../language/dates';
import { useLanguage } from '../../language/language-context';
import { useUser } from '../../session/session-context';

/** Roles that may look at a cohort as a whole. */
const bureau = ['officer', 'head', 'director', 'admin'];

/** Each cohort the case was taken into or out of, by whom and when; the newest first. */
export function CaseCohorts({ passages }: { passages: CaseRelations['passages'] }) {
  const { t, textOf } = useLanguage();
  const { is } = useUser();
  const seesAll = bureau.some((role) => is(role));
  return (
    <ul className="plain-list">
      {passages.map(({ cohort, act, by, at, note }) => (
        <li key={`${cohort.id} ${at} ${act}`}>
          <div className="relation-head">
            {seesAll ? (
              <Link to={`/cohorts/${cohort.id}`}>{textOf(cohort.title)}</Link>
            ) : (
              <strong>{textOf(cohort.title)}</strong>
            )}
            <CohortStatus cohort={cohort} />
          </div>
          <div className="muted">
            {textOf(cohort.kindTitle)} · {t.cohorts.passage[act]}{' '}
            <span className="figures">{minuteOf(at)}</span> · {by}
          </div>
          {note ? <div className="muted">{note}</div> : null}
        </li>
      ))}
    </ul>
  );
}
