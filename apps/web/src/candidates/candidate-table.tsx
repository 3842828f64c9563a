import { Empty, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { PoolCandidate } from '../api/client';
import { useLanguage } from '../language/language-context';

interface Props {
  candidates: readonly PoolCandidate[];
  loading: boolean;
}

const colours: Readonly<Record<PoolCandidate['verdict'], string>> = {
  meets: 'success',
  open: 'processing',
  unknown: 'default',
  fails: 'warning',
};

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
          render: (_, { verdict }) => <Tag color={colours[verdict]}>{t.assessment.verdicts[verdict]}</Tag>,
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
      {lacks.map(({ id, title, value, threshold, gap, remedy, unconfirmed }) => (
        <li key={id} title={remedy ? textOf(remedy) : ''}>
          <span className="mono muted">{id}</span> {textOf(title)}
          {unconfirmed ? <Tag color="orange">{t.assessment.unconfirmed}</Tag> : null}
          <span className="muted">
            {[value, threshold].map((each) => (each ? ` ${textOf(each)}` : '')).join('')}
          </span>
          {gap ? (
            <strong className="figures"> {t.general.labelled(t.condition.gap, textOf(gap))}</strong>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
