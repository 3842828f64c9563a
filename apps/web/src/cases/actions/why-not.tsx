import { Button } from 'antd';
import type { CaseAction } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { roleTitle } from '../../language/role-title';
import { ConditionList } from '../../refusals/condition-list';
import { useUser } from '../../session/session-context';

/** The moves that are barred: the viewer's own with their reasons, those of others by name only. */
export function WhyNot({ actions }: { actions: readonly CaseAction[] }) {
  const { t, textOf } = useLanguage();
  const { is } = useUser();
  const own = actions.filter(({ by }) => by.some(is));
  const others = actions.filter(({ by }) => !by.some(is));
  if (actions.length === 0) return null;
  return (
    <section className="why-not" aria-label={t.actions.whyNot}>
      {own.length > 0 ? <h2>{t.actions.whyNot}</h2> : null}
      <ul className="plain-list">
        {own.map((action) => (
          <BarredAction key={action.event} action={action} />
        ))}
      </ul>
      {others.length > 0 ? (
        <>
          <h3>{t.actions.byOthers}</h3>
          <ul className="plain-list others">
            {others.map(({ event, title, by }) => (
              <li key={event}>
                <span>{textOf(title)}</span>
                <span className="muted">
                  {t.general.listed(by.filter((role) => role !== 'system').map((role) => roleTitle(t, role)))}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function BarredAction({ action }: { action: CaseAction }) {
  const { textOf } = useLanguage();
  const { event, title, refusal } = action;
  const reasonId = `why-not-${event}`;
  return (
    <li data-testid={`barred-${event}`}>
      <Button block disabled aria-describedby={reasonId}>
        {textOf(title)}
      </Button>
      <div id={reasonId}>
        {refusal ? <p className="refusal">{textOf(refusal.reason)}</p> : null}
        {refusal?.conditions ? <ConditionList conditions={refusal.conditions} /> : null}
      </div>
    </li>
  );
}
