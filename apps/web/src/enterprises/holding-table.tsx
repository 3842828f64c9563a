import { Empty, Table, Tag } from 'antd';
import type { Holding } from '../api/client';
import { useLanguage } from '../language/language-context';
import { inWan } from './yuan';

/** Certificates with their validity, R&D projects and products. */
export function HoldingTable({ holdings }: { holdings: readonly Holding[] }) {
  const { t } = useLanguage();
  const words = t.enterprises;
  return (
    <Table
      rowKey={({ kind, no }) => `${kind}-${no}`}
      size="small"
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={holdings}
      scroll={{ x: 860 }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.noHoldings} /> }}
      columns={[
        { title: words.holdingKind, key: 'kind', render: (_, { kind }) => words.holdingKinds[kind] },
        { title: words.ipNo, dataIndex: 'no', render: (no: string) => <span className="mono">{no}</span> },
        { title: words.ipTitle, dataIndex: 'title' },
        { title: words.holdingBy, dataIndex: 'by' },
        {
          title: words.holdingTerm,
          key: 'term',
          className: 'figures',
          render: (_, { from, until, isOver }) => (
            <>
              {[from, until].map((day) => day ?? '').join(' — ')}{' '}
              {isOver ? <Tag>{words.holdingOver}</Tag> : null}
            </>
          ),
        },
        {
          title: words.holdingAmount,
          dataIndex: 'amountYuan',
          className: 'figures',
          render: (yuan: string | null) => (yuan === null ? '' : inWan(yuan)),
        },
      ]}
    />
  );
}
