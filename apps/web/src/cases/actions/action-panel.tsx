import { Button, Card } from 'antd';
import { useState } from 'react';
import type { CaseAction, CaseDetail } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import './action-panel.css';
import { ActionDialog } from './action-dialog';
import { WhyNot } from './why-not';

/** What may be done now, and for the rest the reason why not. */
export function ActionPanel({ detail }: { detail: CaseDetail }) {
  const { t, textOf } = useLanguage();
  const [open, setOpen] = useState<CaseAction | null>(null);
  const allowed = detail.actions.filter((action) => action.allowed);
  const barred = detail.actions.filter((action) => !action.allowed);
  return (
    <Card title={t.actions.title} size="small">
      <div className="action-buttons">
        {allowed.map((action) => (
          <Button
            key={action.event}
            block
            type={action.tone === 'primary' ? 'primary' : 'default'}
            danger={action.tone === 'danger'}
            data-testid={`action-${action.event}`}
            onClick={() => setOpen(action)}
          >
            {textOf(action.title)}
          </Button>
        ))}
        {allowed.length === 0 ? <p className="muted">{t.actions.none}</p> : null}
      </div>
      <WhyNot actions={barred} />
      {open ? (
        <ActionDialog key={open.event} action={open} detail={detail} onClose={() => setOpen(null)} />
      ) : null}
    </Card>
  );
}
