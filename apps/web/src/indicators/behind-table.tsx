import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card, Empty, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../language/language-context';
import { behindAddress, useBehind } from './use-indicators';

const size = 20;

/** Who is counted, each with the case it is counted for. */
export function BehindTable({ id, date }: { id: string; date: string | undefined }) {
  const { t } = useLanguage();
  const [page, setPage] = useState(1);
  const found = useBehind(id, date, page, size);
  return (
    <Card
      size="small"
      title={t.indicators.behind}
      style={{ marginTop: 16 }}
      extra={
        <Button size="small" icon={<DownloadOutlined />} href={behindAddress(id, date)}>
          CSV
        </Button>
      }
    >
      <Table
        rowKey={({ enterpriseId, caseId }) => `${enterpriseId} ${caseId ?? ''}`}
        size="small"
        loading={found.isFetching}
        dataSource={found.data?.items ?? []}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.indicators.noBehind} />,
        }}
        pagination={{
          current: page,
          pageSize: size,
          total: found.data?.total ?? 0,
          showSizeChanger: false,
          showTotal: t.general.total,
          onChange: setPage,
        }}
        columns={[
          {
            title: t.enterprises.name,
            key: 'name',
            render: (_, { enterpriseId, name }) => <Link to={`/enterprises/${enterpriseId}`}>{name}</Link>,
          },
          { title: t.enterprises.street, dataIndex: 'street' },
          { title: t.indicators.since, dataIndex: 'since', className: 'figures' },
          { title: t.indicators.quantity, dataIndex: 'amount', className: 'figures' },
          {
            title: t.indicators.case,
            key: 'case',
            render: (_, { caseId }) =>
              caseId ? <Link to={`/cases/${caseId}`}>{t.general.open}</Link> : null,
          },
        ]}
      />
    </Card>
  );
}
