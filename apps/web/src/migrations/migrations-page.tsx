import { App, Button, Card, Empty, Flex, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { MigrationCard } from './migration-card';
import { useMigrations, useMigrationSteps } from './use-migrations';

/** Cases on their way from one version of a programme to another: proposed, approved by a second person, run, reverted. */
export function MigrationsPage() {
  const { t } = useLanguage();
  const { is } = useUser();
  const { data } = useMigrations();
  return (
    <>
      <PageHead title={t.migrations.title} subtitle={t.migrations.hint} />
      {is('admin') ? <ProposeCard /> : null}
      {data?.items.length === 0 ? <Empty description={t.migrations.empty} /> : null}
      {data?.items.map(({ id }) => (
        <MigrationCard key={id} id={id} />
      ))}
    </>
  );
}

function ProposeCard() {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const { propose } = useMigrationSteps();
  const [plan, setPlan] = useState('');
  const send = () =>
    propose.mutate(plan, {
      onSuccess: () => {
        setPlan('');
        void message.success(t.migrations.proposed);
      },
    });
  return (
    <Card style={{ marginBottom: 16 }}>
      <Flex vertical gap={8}>
        <label htmlFor="migration-plan">{t.migrations.plan}</label>
        <Input.TextArea
          id="migration-plan"
          className="mono"
          spellCheck={false}
          autoSize={{ minRows: 4, maxRows: 16 }}
          value={plan}
          onChange={(event) => setPlan(event.target.value)}
        />
        <div className="muted">{t.migrations.planHint}</div>
        <div>
          <Button type="primary" disabled={plan.trim() === ''} loading={propose.isPending} onClick={send}>
            {t.migrations.propose}
          </Button>
        </div>
        {propose.error ? <ProblemAlert error={propose.error} /> : null}
      </Flex>
    </Card>
  );
}
