import { Alert, Card, Collapse, Flex, Space, Tag } from 'antd';
import type { MigrationDetail } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { useUser } from '../session/session-context';
import { MigrationProgress } from './migration-progress';
import { MigrationSteps } from './migration-steps';
import { DryRunReport } from './dry-run-report';
import { useMigration } from './use-migrations';

const stageColours: Readonly<Record<MigrationDetail['stage'], string>> = {
  proposed: 'blue',
  approved: 'cyan',
  running: 'gold',
  done: 'green',
  reverting: 'gold',
  reverted: 'default',
};

/** One migration: what its dry run found, how far it has come, and what the viewer may do with it. */
export function MigrationCard({ id }: { id: string }) {
  const { t, textOf } = useLanguage();
  const { user } = useUser();
  const { data } = useMigration(id);
  if (!data) return <Card loading />;
  const words = t.migrations;
  const { stage, report, proposedBy, approvedBy, endedAt, proposedAt } = data;
  const waitsForAnother = stage === 'proposed' && report !== null && proposedBy.id === user.id;
  return (
    <Card
      data-testid="migration"
      title={textOf(data.title)}
      extra={<Tag color={stageColours[stage]}>{words.stages[stage]}</Tag>}
      style={{ marginBottom: 16 }}
    >
      <Flex vertical gap={12}>
        <Space wrap separator="·" className="muted">
          <span>{words.chart(textOf(data.chartTitle), data.fromVersion, data.toVersion)}</span>
          <span className="figures">{words.proposedBy(proposedBy.name, minuteOf(proposedAt))}</span>
          {approvedBy ? <span>{words.approved(approvedBy.name)}</span> : null}
          {endedAt ? <span className="figures">{words.ended(minuteOf(endedAt))}</span> : null}
        </Space>
        <div>{textOf(data.reason)}</div>
        {report ? <DryRunReport report={report} /> : <div>{words.examining}</div>}
        <MigrationProgress detail={data} />
        {waitsForAnother ? <Alert showIcon type="info" title={words.needsAnother} /> : null}
        <MigrationSteps detail={data} />
        <Collapse
          ghost
          size="small"
          items={[{ key: 'plan', label: words.showPlan, children: <pre className="mono">{data.plan}</pre> }]}
        />
      </Flex>
    </Card>
  );
}
