import { Empty, Grid, Pagination, Table } from 'antd';
import type { CaseSummary } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { CaseRows } from './case-rows';
import { useCaseColumns } from './use-case-columns';
import type { CaseSelection } from './use-case-selection';

interface Props {
  items: readonly CaseSummary[];
  total: number;
  /** False: there are more than `total`. */
  isExact: boolean;
  loading: boolean;
  page: number;
  size: number;
  /** Absent: nobody chooses cases here. */
  selection?: CaseSelection;
  onPage: (page: number, size: number) => void;
}

/** A table on a desk, a list of cards on a phone; the server does the paging. */
export function CaseTable({ items, total, isExact, loading, page, size, selection, onPage }: Props) {
  const { t } = useLanguage();
  const columns = useCaseColumns();
  const wide = Grid.useBreakpoint().md ?? true;
  const pagination = { current: page, pageSize: size, total, onChange: onPage, showSizeChanger: wide };
  const empty = <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.cases.empty} />;
  if (!wide) {
    return (
      <>
        {items.length > 0 || loading ? (
          <CaseRows items={items} {...(selection ? { selection } : {})} />
        ) : (
          empty
        )}
        <Pagination {...pagination} size="small" align="center" hideOnSinglePage style={{ marginTop: 12 }} />
      </>
    );
  }
  return (
    <Table
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={items}
      {...(selection ? { rowSelection: rowSelectionOf(selection, items) } : {})}
      loading={loading}
      locale={{ emptyText: empty }}
      pagination={{ ...pagination, showTotal: isExact ? t.general.total : t.general.more }}
      scroll={{ x: 860 }}
    />
  );
}

/** What is ticked on other pages stays ticked. */
const rowSelectionOf = (selection: CaseSelection, items: readonly CaseSummary[]) => ({
  preserveSelectedRowKeys: true,
  selectedRowKeys: [...new Set([...selection.keys, ...items.map(({ id }) => id).filter(selection.isChosen)])],
  onChange: (keys: readonly unknown[]) => selection.tick(keys.map(String), items),
});
