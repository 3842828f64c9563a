import { Table } from 'antd';
import type { RejectedRow } from '../api/client';
import { useLanguage } from '../language/language-context';

export function RejectedRows({ rows }: { rows: readonly RejectedRow[] }) {
  const { t, textOf } = useLanguage();
  return (
    <Table
      rowKey="row"
      size="small"
      title={() => <strong>{t.import.rejected}</strong>}
      dataSource={rows}
      scroll={{ x: 860 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
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
