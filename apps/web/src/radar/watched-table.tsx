import { Empty, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { Watched } from '../api/client';
import { useLanguage } from '../language/language-context';
import { RiskList } from './risk-list';

interface Props {
  watched: readonly Watched[];
  loading: boolean;
}

const colours = { urgent: 'error', warning: 'warning', notice: 'processing' } as const;

export function WatchedTable({ watched, loading }: Props) {
  const { t } = useLanguage();
  return (
    <Table
      rowKey={({ certificate }) => certificate.caseId}
      size="middle"
      loading={loading}
      dataSource={watched}
      scroll={{ x: 900 }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.radar.empty} /> }}
      pagination={{ pageSize: 50, showSizeChanger: false, showTotal: t.general.total }}
      columns={[
        {
          title: t.radar.level,
          key: 'level',
          width: 96,
          render: (_, { level }) =>
            level ? <Tag color={colours[level]}>{t.radar.levels[level]}</Tag> : <Tag>{t.radar.calm}</Tag>,
        },
        {
          title: t.enterprises.name,
          key: 'name',
          width: 260,
          render: (_, { enterpriseId, name, street }) => (
            <>
              <Link to={`/enterprises/${enterpriseId}`} style={{ fontWeight: 600 }}>
                {name}
              </Link>
              <div className="muted">{street}</div>
            </>
          ),
        },
        {
          title: t.radar.certificate,
          key: 'certificate',
          width: 200,
          render: (_, { certificate: { caseId, number, expiresOn } }) => (
            <>
              <Link to={`/cases/${caseId}`} className="mono">
                {number}
              </Link>
              <div className="muted figures">{t.radar.until(expiresOn)}</div>
            </>
          ),
        },
        { title: t.radar.risks, key: 'risks', render: (_, each) => <RiskList watched={each} /> },
      ]}
    />
  );
}
