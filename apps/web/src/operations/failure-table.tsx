import { App, Button, Space, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Failure } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { useFailures, useRetry } from './use-operations';

const pageSize = 20;

/** What failed for good, with its cause; an administrator has one or many tried again. */
export function FailureTable() {
  const { t } = useLanguage();
  const { is } = useUser();
  const { message } = App.useApp();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<string[]>([]);
  const failures = useFailures(page, pageSize);
  const retry = useRetry();
  const words = t.operations;
  const send = () =>
    retry.mutate(chosen, {
      onSuccess: ({ items }) => {
        setChosen([]);
        void message.success(words.retried(items.filter(({ outcome }) => outcome === 'retried').length));
      },
    });
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {is('admin') ? (
        <Button type="primary" disabled={chosen.length === 0} loading={retry.isPending} onClick={send}>
          {words.retry(chosen.length)}
        </Button>
      ) : null}
      {retry.error ? <ProblemAlert error={retry.error} /> : null}
      {failures.isError ? <ProblemAlert error={failures.error} /> : null}
      <Table<Failure>
        rowKey="id"
        size="small"
        loading={failures.isPending}
        scroll={{ x: 'max-content' }}
        dataSource={failures.data ? [...failures.data.items] : []}
        locale={{ emptyText: words.noFailures }}
        rowSelection={
          is('admin')
            ? { selectedRowKeys: chosen, onChange: (keys) => setChosen(keys.map(String)) }
            : undefined
        }
        pagination={{ current: page, pageSize, total: failures.data?.total ?? 0, onChange: setPage }}
        columns={useColumns()}
      />
    </Space>
  );
}

function useColumns() {
  const { t } = useLanguage();
  const words = t.operations;
  const names: Readonly<Record<string, string>> = words.topics;
  return [
    { title: words.queue, key: 'topic', render: (_: unknown, { topic }: Failure) => names[topic] ?? topic },
    {
      title: words.failedAt,
      key: 'failedAt',
      render: (_: unknown, { failedAt }: Failure) => minuteOf(failedAt),
    },
    { title: words.attempts, key: 'attempts', dataIndex: 'attempts', className: 'figures' },
    {
      title: words.cause,
      key: 'cause',
      render: (_: unknown, { causeCode, causeMessage }: Failure) =>
        t.general.labelled(causeCode, causeMessage),
    },
    {
      title: words.case,
      key: 'case',
      render: (_: unknown, { instanceId }: Failure) =>
        instanceId ? <Link to={`/cases/${instanceId}`}>{words.openCase}</Link> : '–',
    },
  ];
}
