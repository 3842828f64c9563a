import { Badge, Empty, Pagination, Table, Tabs, type TableColumnsType } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { WorkItem } from '../api/client';
import { DaysLeft } from '../cases/days-left';
import { ProgrammeTitle } from '../cases/programme-title';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { TaskHolder } from './task-holder';
import { taskViews, useWorklist, type TaskView } from './use-tasks';

const size = 20;

/** 我的待办: what lies on the viewer's desk, by how it came there. */
export function TasksPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const view = taskViews.find((one) => one === search.get('view')) ?? 'mine';
  const page = Number(search.get('page') ?? 1);
  const worklist = useWorklist(view, page, size);
  const columns = useTaskColumns();
  const counts = worklist.data?.counts;
  const items = taskViews.map((one) => ({
    key: one,
    label: (
      <Badge count={counts?.[one] ?? 0} size="small" offset={[10, 0]} showZero={false}>
        {t.tasks.views[one]}
      </Badge>
    ),
  }));
  const choose = (next: TaskView, to = 1) => setSearch({ view: next, page: String(to) }, { replace: true });
  return (
    <>
      <PageHead title={t.tasks.title} subtitle={t.tasks.subtitle} />
      <Tabs items={items} activeKey={view} onChange={(key) => choose(key as TaskView)} />
      {worklist.error ? (
        <ProblemAlert error={worklist.error} onRetry={() => void worklist.refetch()} />
      ) : (
        <Table
          rowKey={({ task }) => task.id}
          size="middle"
          columns={columns}
          dataSource={worklist.data?.items ?? []}
          loading={worklist.isPending}
          pagination={false}
          locale={{
            emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.tasks.empty} />,
          }}
          scroll={{ x: 720 }}
        />
      )}
      <Pagination
        current={page}
        pageSize={size}
        total={worklist.data?.total ?? 0}
        onChange={(to) => choose(view, to)}
        showSizeChanger={false}
        hideOnSinglePage
        align="center"
        style={{ marginTop: 12 }}
      />
    </>
  );
}

function useTaskColumns(): TableColumnsType<WorkItem> {
  const { t, textOf } = useLanguage();
  return [
    {
      title: t.tasks.task,
      key: 'task',
      render: (_, { task, case: { id, chartId } }) => (
        <>
          <Link to={`/cases/${id}`} style={{ fontWeight: 600 }}>
            {textOf(task.title)}
          </Link>
          <div className="muted">
            <ProgrammeTitle chartId={chartId} />
          </div>
        </>
      ),
    },
    {
      title: t.cases.enterprise,
      key: 'enterprise',
      render: (_, { case: { enterprise, businessKey } }) => (
        <>
          <div>{enterprise.name}</div>
          <div className="muted mono">{businessKey}</div>
        </>
      ),
    },
    {
      title: t.tasks.holder,
      key: 'holder',
      width: 200,
      render: (_, { task }) => <TaskHolder task={task} />,
    },
    {
      title: t.cases.deadline,
      key: 'deadline',
      width: 180,
      render: (_, { case: { nextDeadline } }) => <DaysLeft dueOn={nextDeadline?.dueOn ?? null} />,
    },
    {
      title: t.tasks.opened,
      key: 'opened',
      width: 150,
      render: (_, { task }) => <span className="figures muted">{minuteOf(task.openedAt)}</span>,
    },
  ];
}
