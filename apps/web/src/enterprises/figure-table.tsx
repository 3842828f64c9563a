import { Empty, Table } from 'antd';
import type { YearlyFigures } from '../api/client';
import { useLanguage } from '../language/language-context';
import { inWan } from './yuan';

const amounts = [
  ['salesYuan', 'sales'],
  ['totalIncomeYuan', 'totalIncome'],
  ['hntIncomeYuan', 'hntIncome'],
  ['rdYuan', 'rd'],
  ['rdDomesticYuan', 'rdDomestic'],
  ['netAssetsYuan', 'netAssets'],
  ['totalAssetsYuan', 'totalAssets'],
] as const;

export function FigureTable({ figures }: { figures: readonly YearlyFigures[] }) {
  const { t } = useLanguage();
  const right = { align: 'right' as const, className: 'figures' };
  return (
    <Table
      rowKey="fiscalYear"
      size="small"
      pagination={false}
      dataSource={[...figures].sort((a, b) => b.fiscalYear - a.fiscalYear)}
      scroll={{ x: 980 }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.enterprises.noFigures} />,
      }}
      columns={[
        {
          title: t.enterprises.fiscalYear,
          dataIndex: 'fiscalYear',
          className: 'figures',
          fixed: 'left',
          width: 70,
        },
        ...amounts.map(([field, title]) => ({
          ...right,
          title: t.enterprises[title],
          dataIndex: field,
          render: (yuan: string) => inWan(yuan),
        })),
        { ...right, title: t.enterprises.staff, dataIndex: 'staffAverage' },
        { ...right, title: t.enterprises.rdStaff, dataIndex: 'rdStaffAverage' },
      ]}
    />
  );
}
