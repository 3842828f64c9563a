import { Button, Card, List, Space, Tag, Typography } from 'antd';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useMigration, useMigrationSteps, type Step } from './use-migrations';

/** One migration: what its dry run found, how far it has come, and what the viewer may do with it. */
export function MigrationCard({ id }: { id: string }) {
  const { t, language } = useLanguage();
  const { data } = useMigration(id);
  const { take } = useMigrationSteps();
  if (!data) return <Card loading />;
  const words = t.migrations;
  const { report } = data;
  return (
    <Card
      title={data.title[language]}
      extra={<Tag>{words.stages[data.stage]}</Tag>}
      style={{ marginBottom: 16 }}
    >
      <Typography.Paragraph>
        {data.chartId} {words.versions(data.fromVersion, data.toVersion)} · {words.by} {data.proposedBy.name}
        {data.approvedBy ? ` · ${words.approvedBy} ${data.approvedBy.name}` : ''}
      </Typography.Paragraph>
      <Typography.Paragraph type="secondary">{data.reason[language]}</Typography.Paragraph>
      <Typography.Paragraph>
        {report ? words.found(report.total, report.moves) : words.examining}
      </Typography.Paragraph>
      {report ? (
        <List
          size="small"
          dataSource={[
            ...report.reasons.map(
              ({ text, count, examples }) =>
                `${text[language]} (${words.cases(count)}: ${examples.join(', ')})`,
            ),
            ...report.places.map(({ from, to, count, enabled, forbidden }) =>
              [
                `${from} → ${to} (${words.cases(count)})`,
                enabled.length > 0 ? words.enabled + titlesOf(enabled, language) : '',
                forbidden.length > 0 ? words.forbidden + titlesOf(forbidden, language) : '',
              ]
                .filter(Boolean)
                .join(' · '),
            ),
          ]}
          renderItem={(line) => <List.Item>{line}</List.Item>}
        />
      ) : null}
      <Space wrap style={{ marginTop: 8 }}>
        {data.outcomes.map(({ outcome, count }) => (
          <Tag key={outcome}>
            {words.outcomes[outcome]} {count}
          </Tag>
        ))}
        {data.steps
          .filter(({ allowed }) => allowed)
          .map(({ step }) => (
            <Button
              key={step}
              loading={take.isPending}
              onClick={() => take.mutate({ migrationId: id, step: step as Step })}
            >
              {words.steps[step as Step]}
            </Button>
          ))}
      </Space>
      {take.error ? <ProblemAlert error={take.error} /> : null}
    </Card>
  );
}

interface EventCount {
  readonly event: string;
  readonly title: { readonly zh: string; readonly en: string } | null;
}

const titlesOf = (events: readonly EventCount[], language: 'zh' | 'en'): string =>
  events.map(({ event, title }) => title?.[language] ?? event).join(', ');
