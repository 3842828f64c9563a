import { Empty, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { PoolCandidate } from '../api/client';
import { LackingFigures } from '../enterprises/lacking-figures';
import { VerdictTag } from '../enterprises/verdict-tag';
import { useLanguage } from '../language/language-context';

interface Props {
  candidates: readonly PoolCandidate[];
  loading: boolean;
}

export function CandidateTable({ candidates, loading }: Props) {
  const { t, textOf } = useLanguage();
  return (
    <Table
      rowKey="enterpriseId"
      size="middle"
      loading={loading}
      dataSource={candidates}
      scroll={{ x: 900 }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.candidates.empty} /> }}
      pagination={{ pageSize: 50, showSizeChanger: false, showTotal: t.general.total }}
      columns={[
        {
          title: t.enterprises.name,
          key: 'name',
          render: (_, { enterpriseId, name, everRecognised }) => (
            <>
              <Link to={`/enterprises/${enterpriseId}`} style={{ fontWeight: 600 }}>
                {name}
              </Link>{' '}
              {everRecognised ? <Tag>{t.candidates.recognised}</Tag> : null}
            </>
          ),
        },
        { title: t.enterprises.street, dataIndex: 'street' },
        {
          title: t.candidates.verdict,
          key: 'verdict',
          render: (_, { verdict }) => <VerdictTag verdict={verdict} />,
        },
        {
          title: t.candidates.lacks,
          key: 'lacks',
          render: (_, candidate) => <Lacks candidate={candidate} />,
        },
        {
          title: t.candidates.undecided,
          key: 'undecided',
          render: (_, { undecided }) => (
            <span className="muted">{t.general.listed(undecided.map(textOf))}</span>
          ),
        },
      ]}
    />
  );
}

function Lacks({ candidate: { lacks } }: { candidate: PoolCandidate }) {
  const { t, textOf } = useLanguage();
  return (
    <ul className="plain-list candidate-lacks">
      {lacks.map((lack) => (
        <li key={lack.id} title={[lack.clause, lack.remedy && textOf(lack.remedy)].filter(Boolean).join(' ')}>
          <span className="mono muted">{lack.id}</span> {textOf(lack.title)}
          {lack.unconfirmed ? <Tag color="orange">{t.assessment.unconfirmed}</Tag> : null}
          <LackingFigures of={lack} />
        </li>
      ))}
    </ul>
  );
}
