import { Empty, Table, type TableColumnsType } from 'antd';
import type { CaseSummary } from '../api/client';
import { useLanguage } from '../language/language-context';

interface Props {
  cases: readonly CaseSummary[];
  columns: TableColumnsType<CaseSummary>;
}

export function EnterpriseCases({ cases, columns }: Props) {
  const { t } = useLanguage();
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={cases}
      columns={columns}
      scroll={{ x: 860 }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.enterprises.noCases} />,
      }}
    />
  );
}
