import { Empty, Table } from 'antd';
import type { IntellectualProperty } from '../api/client';
import { useLanguage } from '../language/language-context';

export function IpTable({ ip }: { ip: readonly IntellectualProperty[] }) {
  const { t } = useLanguage();
  return (
    <Table
      rowKey="no"
      size="small"
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={ip}
      scroll={{ x: 760 }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.enterprises.noIp} /> }}
      columns={[
        {
          title: t.enterprises.ipNo,
          dataIndex: 'no',
          render: (no: string) => <span className="mono">{no}</span>,
        },
        { title: t.enterprises.ipTitle, dataIndex: 'title' },
        {
          title: t.enterprises.ipKind,
          key: 'kind',
          render: (_, { kind, class: grade }) =>
            t.enterprises.ipKinds[kind] + t.general.inBrackets(grade === 'I' ? 'Ⅰ' : 'Ⅱ'),
        },
        { title: t.enterprises.ipGranted, dataIndex: 'grantedOn', className: 'figures' },
        {
          title: t.enterprises.ipUsed,
          dataIndex: 'usedInApplication',
          render: (used: string | null) => used ?? <span className="muted">{t.general.none}</span>,
        },
      ]}
    />
  );
}
