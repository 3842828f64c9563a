import { Button, Card, Space } from 'antd';
import { useState } from 'react';
import type { CaseDetail, Task } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { TaskActDialog } from './task-act-dialog';
import { TaskHolder } from './task-holder';
import { useCaseTasks, type TaskAct } from './use-tasks';

/** The open tasks of a case: whose they are, who else has a say, and what the viewer may do about them. */
export function TaskPanel({ detail }: { detail: CaseDetail }) {
  const { t } = useLanguage();
  const tasks = useCaseTasks(detail.id, detail.version);
  const open = (tasks.data?.items ?? []).filter(({ closedAt }) => closedAt === null);
  if (tasks.isError) return <ProblemAlert error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (open.length === 0) return null;
  return (
    <Card title={t.tasks.onCase} size="small" style={{ marginTop: 12 }} data-testid="task-panel">
      {open.map((task) => (
        <OpenTask key={task.id} task={task} version={detail.version} />
      ))}
    </Card>
  );
}

function OpenTask({ task, version }: { task: Task; version: number }) {
  const { t, textOf } = useLanguage();
  const [act, setAct] = useState<TaskAct | null>(null);
  const acts = task.acts as TaskAct[];
  return (
    <div>
      <strong>{textOf(task.title)}</strong>
      <div className="muted figures">{t.general.labelled(t.tasks.opened, minuteOf(task.openedAt))}</div>
      <div>
        {t.tasks.holder} <TaskHolder task={task} />
      </div>
      <Involved task={task} />
      <Space wrap size={6} style={{ marginTop: 8 }}>
        {acts.map((one) => (
          <Button
            key={one}
            size="small"
            type={one === 'claim' || one === 'cosign' ? 'primary' : 'default'}
            data-testid={`task-${one}`}
            onClick={() => setAct(one)}
          >
            {t.tasks[one]}
          </Button>
        ))}
      </Space>
      {act ? (
        <TaskActDialog key={act} task={task} act={act} version={version} onClose={() => setAct(null)} />
      ) : null}
    </div>
  );
}

/** Everybody who has a part in the task besides its holder. */
function Involved({ task }: { task: Task }) {
  const { t, textOf } = useLanguage();
  const { delegations, cosigners, votes, quorum, copies, urges } = task;
  const answer = (agrees: boolean | null) =>
    agrees === null ? t.tasks.unanswered : agrees ? t.tasks.agree : t.tasks.disagree;
  const lines = [
    ...delegations.map(({ from, to, fromAt, untilAt }) =>
      t.general.labelled(
        t.tasks.delegations,
        `${from.name} → ${to.name}${t.general.inBrackets(t.tasks.period(minuteOf(fromAt), minuteOf(untilAt)))}`,
      ),
    ),
    ...cosigners.map(({ person, agrees, opinion }) =>
      t.general.labelled(
        t.tasks.cosigners,
        person.name + t.general.inBrackets(answer(agrees) + (opinion ? ` ${opinion}` : '')),
      ),
    ),
    ...(quorum ? [t.tasks.quorum(votes.length, quorum.needs, quorum.of)] : []),
    ...votes.map(({ by, title }) => t.general.labelled(t.tasks.votes, `${by.name} ${textOf(title)}`)),
    ...(copies.length > 0
      ? [t.general.labelled(t.tasks.copies, t.general.listed(copies.map(({ name }) => name)))]
      : []),
    ...(urges > 0 ? [t.tasks.urged(urges)] : []),
  ];
  return (
    <ul className="plain-list muted">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
