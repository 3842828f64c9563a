import { Table } from 'antd';
import { useState } from 'react';
import type { ImportRun } from '../api/client';
import { useLanguage } from '../language/language-context';
import { useImportRows } from './use-imports';

const pageSize = 50;

/** Rows that are not taken, with what is wrong and what would make it right. */
export function RejectedRows({ run }: { run: ImportRun }) {
  const { t, textOf } = useLanguage();
  const [page, setPage] = useState(1);
  const rows = useImportRows(run, { only: 'rejected', page, size: pageSize });
  return (
    <Table
      rowKey="row"
      size="small"
      title={() => <strong>{t.import.rejected}</strong>}
      loading={rows.isPending}
      dataSource={rows.data?.items ?? []}
      scroll={{ x: 860 }}
      pagination={{
        current: page,
        pageSize,
        total: run.counts.rejected,
        onChange: setPage,
        hideOnSinglePage: true,
        showSizeChanger: false,
      }}
      columns={[
        { title: t.import.row, dataIndex: 'row', width: 64, className: 'figures' },
        {
          title: t.enterprises.name,
          key: 'name',
          width: 260,
          render: (_, { name, creditCode }) => (
            <>
              {name}
              <div className="muted mono">{creditCode}</div>
            </>
          ),
        },
        {
          title: t.import.reason,
          key: 'problems',
          render: (_, { problems }) =>
            problems.map(({ column, value, reason, remedy }) => (
              <div key={column + reason.zh} className="import-problem">
                <strong>{column}</strong> <span className="mono">{value}</span> {textOf(reason)}
                <div className="muted">{t.general.labelled(t.import.remedy, textOf(remedy))}</div>
              </div>
            )),
        },
      ]}
    />
  );
}
