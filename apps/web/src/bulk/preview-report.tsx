import { Alert } from 'antd';
import type { BulkPreview, Foreseen, Refusal } from '../api/client';
import { useLanguage } from '../language/language-context';
import { ConditionList } from '../refusals/condition-list';

/** Cases told one by one in a group; of more only the number is told. */
const shownCases = 30;

/** What would become of the cases chosen: how many would move where, and how many would be refused for which reason. */
export function PreviewReport({ report }: { report: BulkPreview }) {
  const { t, textOf } = useLanguage();
  const { wouldMove, wouldBeRefused, wouldBeImpossible, cases } = report;
  const moving = groupsOf(cases, ({ stateTitle }) => stateTitle && textOf(stateTitle));
  const refused = groupsOf(cases, ({ refusal }) => refusal && textOf(refusal.reason));
  return (
    <section className="bulk-preview" aria-label={t.bulk.preview}>
      <Alert
        type={wouldBeRefused + wouldBeImpossible > 0 ? 'warning' : 'success'}
        showIcon
        title={t.bulk.foreseen(wouldMove, wouldBeRefused, wouldBeImpossible)}
        description={
          moving.length > 0 ? (
            <ul className="plain-list">
              {moving.map(([state, members]) => (
                <li key={state}>{t.bulk.wouldStand(members.length, state)}</li>
              ))}
            </ul>
          ) : undefined
        }
      />
      {refused.map(([reason, members]) => (
        <RefusedGroup key={reason} reason={reason} members={members} />
      ))}
    </section>
  );
}

function RefusedGroup({ reason, members }: { reason: string; members: readonly Foreseen[] }) {
  const { t } = useLanguage();
  const clauses = [...new Set(members.flatMap(({ refusal }) => clausesOf(refusal)))];
  return (
    <details className="refused-group">
      <summary>
        <span>{reason}</span> <strong className="figures">{t.bulk.cases(members.length)}</strong>
        {clauses.length > 0 ? (
          <div className="muted">{t.general.labelled(t.condition.clause, t.general.listed(clauses))}</div>
        ) : null}
      </summary>
      <ul className="plain-list">
        {members.slice(0, shownCases).map(({ caseId, enterprise, refusal }) => (
          <li key={caseId}>
            {enterprise ?? t.bulk.noSuchCase}
            {refusal?.conditions ? <ConditionList conditions={refusal.conditions} /> : null}
          </li>
        ))}
        {members.length > shownCases ? (
          <li className="muted">{t.bulk.andMore(members.length - shownCases)}</li>
        ) : null}
      </ul>
    </details>
  );
}

const clausesOf = (refusal: Refusal | null): string[] =>
  (refusal?.conditions ?? []).flatMap(({ clause }) => clause ?? []);

/** The largest group first; cases without a name for their group belong to none. */
function groupsOf(
  cases: readonly Foreseen[],
  nameOf: (one: Foreseen) => string | null,
): [string, Foreseen[]][] {
  const groups = new Map<string, Foreseen[]>();
  for (const one of cases) {
    const name = nameOf(one);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
