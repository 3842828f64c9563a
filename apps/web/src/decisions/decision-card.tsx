import { Button, Card, Flex, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Decision } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { ConditionList } from '../refusals/condition-list';
import { ProblemAlert } from '../refusals/problem-alert';
import { CandidateList } from './candidate-list';
import { useAssign, useDismiss } from './use-decisions';

/** One decision: what it says, why it is not recorded yet, and what a person can do about it. */
export function DecisionCard({ decision }: { decision: Decision }) {
  const { t, textOf } = useLanguage();
  const assign = useAssign(decision.id);
  const { enterpriseName, creditCode, evidence, batch, status, refusal, instanceId, candidates } = decision;
  const kinds: Readonly<Record<string, string>> = t.decisions.kinds;
  return (
    <Card
      style={{ marginBottom: 14 }}
      title={enterpriseName}
      extra={<Tag color={status === 'waiting' ? 'blue' : 'orange'}>{t.decisions.statuses[status]}</Tag>}
    >
      <Flex vertical gap={8}>
        <Space wrap>
          <strong>{kinds[decision.kind] ?? decision.kind}</strong>
          <span className="figures">{creditCode}</span>
          {batch ? <span>{t.decisions.batch(batch.year, batch.no)}</span> : null}
          <span>{evidence.documentNumber}</span>
          <span className="figures">{evidence.date}</span>
          {evidence.link ? <a href={evidence.link}>{t.decisions.document}</a> : null}
          <span className="muted">{t.decisions.from(decision.source, minuteOf(decision.receivedAt))}</span>
        </Space>
        {refusal ? <div>{textOf(refusal.reason)}</div> : null}
        {refusal?.conditions ? <ConditionList conditions={refusal.conditions} /> : null}
        {instanceId ? (
          <Space>
            <Link to={`/cases/${instanceId}`}>{t.decisions.openCase}</Link>
            <Button size="small" loading={assign.isPending} onClick={() => assign.mutate(instanceId)}>
              {t.decisions.again}
            </Button>
          </Space>
        ) : null}
        {status === 'unmatched' ? (
          <CandidateList candidates={candidates} onAssign={assign.mutate} isPending={assign.isPending} />
        ) : null}
        {assign.error ? <ProblemAlert error={assign.error} /> : null}
        <Dismissal decisionId={decision.id} />
      </Flex>
    </Card>
  );
}

function Dismissal({ decisionId }: { decisionId: string }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const dismiss = useDismiss(decisionId);
  return (
    <>
      <Space wrap>
        <label htmlFor={`why-${decisionId}`}>{t.decisions.reason}</label>
        <Input
          id={`why-${decisionId}`}
          style={{ width: 320 }}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          danger
          disabled={!reason.trim()}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate(reason)}
        >
          {t.decisions.dismiss}
        </Button>
      </Space>
      {dismiss.error ? <ProblemAlert error={dismiss.error} /> : null}
    </>
  );
}
