import { DownloadOutlined } from '@ant-design/icons';
import { Button, Empty, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CarrierRow } from '../api/client';
import '../candidates/candidates.css';
import { useLanguage } from '../language/language-context';
import { DayChoice } from '../layout/day-choice';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { RecordFactDialog } from './record-fact-dialog';
import { csvAddressOf, useCarriers } from './use-carriers';

/** Every carrier of the district with its figures on a day. */
export function CarriersPage() {
  const { t } = useLanguage();
  const { is } = useUser();
  const navigate = useNavigate();
  const [date, setDate] = useState<string | undefined>(undefined);
  const [isOpening, setOpening] = useState(false);
  const found = useCarriers(date);
  return (
    <>
      <PageHead
        title={t.carriers.title}
        subtitle={t.carriers.hint}
        extra={
          is('officer') || is('head') ? (
            <Button type="primary" onClick={() => setOpening(true)}>
              {t.carriers.openNew}
            </Button>
          ) : null
        }
      />
      <div className="candidate-choice">
        <DayChoice label={t.carriers.on} date={date ?? found.data?.on} onDate={setDate} />
        <Button icon={<DownloadOutlined />} href={csvAddressOf(date)}>
          {t.carriers.export}
        </Button>
      </div>
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      <CarrierTable carriers={found.data?.items ?? []} loading={found.isFetching} />
      {isOpening ? (
        <RecordFactDialog
          carrierId={null}
          onClose={() => setOpening(false)}
          onRecorded={(id) => void navigate(`/carriers/${id}`)}
        />
      ) : null}
    </>
  );
}

function CarrierTable({ carriers, loading }: { carriers: readonly CarrierRow[]; loading: boolean }) {
  const { t } = useLanguage();
  const words = t.carriers;
  return (
    <Table
      rowKey="id"
      size="middle"
      loading={loading}
      dataSource={carriers}
      scroll={{ x: 1000 }}
      pagination={false}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} /> }}
      columns={[
        {
          title: words.name,
          key: 'name',
          render: (_, { id, name, type, street }) => (
            <>
              <Link to={`/carriers/${id}`} style={{ fontWeight: 600 }}>
                {name}
              </Link>{' '}
              <Tag>{words.types[type]}</Tag>
              <div className="muted">{street}</div>
            </>
          ),
        },
        { title: words.direction, dataIndex: 'direction' },
        {
          title: words.approvals,
          key: 'approvals',
          render: (_, { approvals }) =>
            approvals.length > 0
              ? approvals.map(({ level }) => (
                  <Tag key={level} color="success">
                    {words.levels[level]}
                  </Tag>
                ))
              : words.notApproved,
        },
        { title: words.area, key: 'area', render: (_, { figures }) => words.squareMetres(figures.areaM2) },
        {
          title: words.idle,
          key: 'idle',
          render: (_, { figures }) => words.idleOf(figures.idleM2, figures.idlePercent),
        },
        {
          title: words.tenants,
          key: 'tenants',
          render: (_, { figures: { tenants, incubating, observed } }) =>
            words.tenantsOf(tenants, incubating, observed),
        },
        { title: words.graduates, key: 'graduates', render: (_, { figures }) => figures.graduates },
        { title: words.hntes, key: 'hntes', render: (_, { figures }) => figures.hntes },
      ]}
    />
  );
}
