import { Empty, Input, Table } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { ExportButton } from './export-button';
import { useEnterprises } from './use-enterprises';

const pageSize = 20;

export function EnterprisesPage() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const text = search.get('text') ?? '';
  const page = Math.max(1, Number(search.get('page') ?? 1) || 1);
  const found = useEnterprises(text, page, pageSize);
  const choose = (next: { text: string; page: number }) =>
    setSearch({
      ...(next.text ? { text: next.text } : {}),
      ...(next.page > 1 ? { page: String(next.page) } : {}),
    });
  return (
    <>
      <PageHead title={t.enterprises.title} extra={<ExportButton text={text} />} />
      <Input.Search
        key={text}
        allowClear
        enterButton
        aria-label={t.cases.searchHint}
        placeholder={t.cases.searchHint}
        defaultValue={text}
        style={{ maxWidth: 420, marginBottom: 12 }}
        onSearch={(value) => choose({ text: value.trim(), page: 1 })}
      />
      {found.error ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      <Table
        rowKey="id"
        size="middle"
        loading={found.isPending}
        dataSource={found.data?.items ?? []}
        scroll={{ x: 900 }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.enterprises.empty} />,
        }}
        pagination={{
          current: page,
          pageSize,
          total: found.data?.total ?? 0,
          showSizeChanger: false,
          showTotal: t.general.total,
          onChange: (next) => choose({ text, page: next }),
        }}
        columns={[
          {
            title: t.enterprises.name,
            key: 'name',
            render: (_, { id, name }) => (
              <Link to={`/enterprises/${id}`} style={{ fontWeight: 600 }}>
                {name}
              </Link>
            ),
          },
          {
            title: t.enterprises.creditCode,
            dataIndex: 'creditCode',
            render: (code: string) => <span className="mono">{code}</span>,
          },
          { title: t.enterprises.street, dataIndex: 'street' },
          { title: t.enterprises.field, dataIndex: 'technologyField' },
          { title: t.enterprises.registeredOn, dataIndex: 'registeredOn', className: 'figures' },
        ]}
      />
    </>
  );
}
