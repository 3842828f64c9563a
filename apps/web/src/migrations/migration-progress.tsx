import { Flex, Progress, Space, Tag } from 'antd';
import type { MigrationDetail } from '../api/client';
import { useLanguage } from '../language/language-context';

type Outcome = MigrationDetail['outcomes'][number]['outcome'];

const colours: Readonly<Record<Outcome, string>> = {
  'would-move': 'blue',
  'would-stay': 'orange',
  moved: 'green',
  stayed: 'orange',
  waiting: 'gold',
  reverted: 'default',
  'not-reverted': 'orange',
};

/** Cases done with in a run, and in taking it back. */
const doneIn: Readonly<Partial<Record<MigrationDetail['stage'], readonly Outcome[]>>> = {
  running: ['moved', 'stayed', 'waiting'],
  done: ['moved', 'stayed', 'waiting'],
  reverting: ['reverted', 'not-reverted'],
  reverted: ['reverted', 'not-reverted'],
};

/** What of the cases a run or its taking back is about. */
const partOf: Readonly<Partial<Record<MigrationDetail['stage'], readonly Outcome[]>>> = {
  reverting: ['moved', 'reverted', 'not-reverted'],
  reverted: ['moved', 'reverted', 'not-reverted'],
};

/** How far it has come, and what became of the cases so far. */
export function MigrationProgress({ detail }: { detail: MigrationDetail }) {
  const { t } = useLanguage();
  const { stage, outcomes, report } = detail;
  const countOf = (wanted: readonly Outcome[]) =>
    outcomes.filter(({ outcome }) => wanted.includes(outcome)).reduce((sum, { count }) => sum + count, 0);
  const finished = doneIn[stage];
  if (!finished) return null;
  const part = partOf[stage];
  const total = part ? countOf(part) : Math.max(report?.total ?? 0, countOf(finished));
  const isOver = stage === 'done' || stage === 'reverted';
  const percent = isOver || total === 0 ? 100 : Math.floor((countOf(finished) / total) * 100);
  return (
    <Flex vertical gap={6}>
      <Progress
        percent={percent}
        status={isOver ? 'success' : 'active'}
        aria-label={t.migrations.stages[stage]}
      />
      <Space wrap size={[4, 6]}>
        {outcomes.map(({ outcome, count }) => (
          <Tag key={outcome} color={colours[outcome]} data-testid={`outcome-${outcome}`}>
            {t.migrations.outcomes[outcome]} <span className="figures">{t.migrations.cases(count)}</span>
          </Tag>
        ))}
      </Space>
    </Flex>
  );
}
