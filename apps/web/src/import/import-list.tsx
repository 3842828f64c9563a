import { Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { ImportProgress } from './import-progress';
import { useImports } from './use-imports';

const pageSize = 20;

/** Lists that were sent, the newest first, each with how far it is. */
export function ImportList() {
  const { t } = useLanguage();
  const [page, setPage] = useState(1);
  const imports = useImports(page, pageSize);
  if (imports.isError) return <ProblemAlert error={imports.error} onRetry={() => void imports.refetch()} />;
  return (
    <Table
      rowKey="id"
      size="small"
      loading={imports.isPending}
      title={() => <strong>{t.import.sent}</strong>}
      locale={{ emptyText: t.import.noneSent }}
      dataSource={imports.data?.items ?? []}
      scroll={{ x: 720 }}
      pagination={{
        current: page,
        pageSize,
        total: imports.data?.total ?? 0,
        onChange: setPage,
        hideOnSinglePage: true,
        showSizeChanger: false,
      }}
      columns={[
        {
          title: t.import.file,
          key: 'file',
          render: (_, { id, fileName }) => <Link to={`/import/${id}`}>{fileName}</Link>,
        },
        { title: t.import.sender, dataIndex: 'sender', width: 140 },
        {
          title: t.import.sentAt,
          dataIndex: 'createdAt',
          width: 150,
          className: 'figures',
          render: minuteOf,
        },
        {
          title: t.import.stage,
          key: 'stage',
          width: 260,
          render: (_, run) => <ImportProgress run={run} />,
        },
      ]}
    />
  );
}
