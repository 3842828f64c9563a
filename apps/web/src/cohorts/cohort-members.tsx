import { App, Button, Empty, Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CohortMember } from '../api/client';
import { DaysLeft } from '../cases/days-left';
import { HolderTag } from '../cases/holder-tag';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useMembers, useRemoveMembers, type MemberFilters } from './use-cohorts';

interface Props {
  cohortId: string;
  place: Pick<MemberFilters, 'stage' | 'state'>;
  /** Whether the viewer may take members out. */
  leads: boolean;
}

const size = 20;

/** The members and where each stands. */
export function CohortMembers({ cohortId, place, leads }: Props) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  // Another place begins again at the first page, with nobody chosen.
  const key = JSON.stringify([place, text]);
  const [at, setAt] = useState({ key, page: 1, chosen: [] as string[] });
  const { page, chosen } = at.key === key ? at : { page: 1, chosen: [] };
  const members = useMembers(cohortId, { ...place, ...(text ? { text } : {}) }, page, size);
  const columns = useMemberColumns();
  const rowSelection = {
    preserveSelectedRowKeys: true,
    selectedRowKeys: chosen,
    onChange: (keys: readonly unknown[]) => setAt({ key, page, chosen: keys.map(String) }),
  };
  return (
    <>
      <div className="filter-bar" role="search">
        <Input.Search
          allowClear
          aria-label={t.cases.searchHint}
          placeholder={t.cases.searchHint}
          style={{ maxWidth: 320 }}
          onSearch={(sought) => setText(sought.trim())}
        />
        {leads && chosen.length > 0 ? (
          <RemoveButton
            cohortId={cohortId}
            chosen={chosen}
            onDone={() => setAt({ key, page: 1, chosen: [] })}
          />
        ) : null}
      </div>
      {members.error ? <ProblemAlert error={members.error} onRetry={() => void members.refetch()} /> : null}
      <Table
        rowKey={(member) => member.case.id}
        size="small"
        columns={columns}
        dataSource={members.data?.items ?? []}
        loading={members.isPending}
        {...(leads ? { rowSelection } : {})}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.cohorts.noMembers} />,
        }}
        pagination={{
          current: page,
          pageSize: size,
          total: members.data?.total ?? 0,
          showSizeChanger: false,
          hideOnSinglePage: true,
          showTotal: t.general.total,
          onChange: (to) => setAt({ key, page: to, chosen }),
        }}
        scroll={{ x: 860 }}
      />
    </>
  );
}

interface RemoveProps {
  cohortId: string;
  chosen: string[];
  onDone: () => void;
}

function RemoveButton({ cohortId, chosen, onDone }: RemoveProps) {
  const { t } = useLanguage();
  const { modal, message } = App.useApp();
  const removing = useRemoveMembers(cohortId);
  const remove = () =>
    void modal.confirm({
      title: t.cohorts.removeAsk(chosen.length),
      content: t.cohorts.removeMeans,
      okText: t.cohorts.remove,
      okButtonProps: { danger: true },
      cancelText: t.general.cancel,
      onOk: () =>
        removing.mutate(chosen, {
          onSuccess: ({ changed }) => {
            void message.success(t.cohorts.removed(changed));
            onDone();
          },
        }),
    });
  return (
    <>
      <Button danger loading={removing.isPending} onClick={remove}>
        {t.cohorts.removeChosen(chosen.length)}
      </Button>
      {removing.error ? <ProblemAlert error={removing.error} /> : null}
    </>
  );
}

function useMemberColumns(): TableColumnsType<CohortMember> {
  const { t, textOf } = useLanguage();
  return [
    {
      title: t.cases.enterprise,
      key: 'enterprise',
      render: (_, { case: { id, enterprise } }) => (
        <>
          <Link to={`/cases/${id}`} style={{ fontWeight: 600 }}>
            {enterprise.name}
          </Link>
          <div className="muted mono">{enterprise.creditCode}</div>
        </>
      ),
    },
    {
      title: t.cases.standing,
      key: 'standing',
      width: 170,
      render: (_, { case: { stageTitle, stateTitle } }) => (
        <>
          <div data-testid="member-state">{textOf(stateTitle)}</div>
          <div className="muted">{textOf(stageTitle)}</div>
        </>
      ),
    },
    {
      title: t.cases.holder,
      key: 'holder',
      width: 140,
      render: (_, { case: { holder } }) => <HolderTag holder={holder} />,
    },
    {
      title: t.cases.deadline,
      key: 'deadline',
      width: 200,
      render: (_, { case: { nextDeadline } }) => <DaysLeft dueOn={nextDeadline?.dueOn ?? null} />,
    },
    {
      title: t.cohorts.joined,
      key: 'joined',
      width: 190,
      render: (_, { joinedAt, joinedBy }) => (
        <>
          <div className="figures">{minuteOf(joinedAt)}</div>
          <div className="muted">{joinedBy}</div>
        </>
      ),
    },
  ];
}
