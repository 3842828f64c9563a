import { Empty, Table, Tag, Timeline } from 'antd';
import { Link } from 'react-router';
import type { CarrierDetail } from '../api/client';
import { dateOf } from '../language/dates';
import { useLanguage } from '../language/language-context';

const rows = { pageSize: 20, showSizeChanger: false, hideOnSinglePage: true } as const;

/** Every unit with who is in it; idle ones stand out. */
export function SpaceTable({ spaces }: { spaces: CarrierDetail['spaces'] }) {
  const { t } = useLanguage();
  const words = t.carriers;
  return (
    <Table
      rowKey="name"
      size="small"
      dataSource={spaces}
      pagination={rows}
      columns={[
        { title: words.space, dataIndex: 'name' },
        { title: words.spaceArea, dataIndex: 'areaM2', className: 'figures' },
        {
          title: words.tenant,
          key: 'tenant',
          render: (_, { tenant }) =>
            tenant ? (
              <Link to={`/enterprises/${tenant.enterpriseId}`}>{tenant.name}</Link>
            ) : (
              <Tag color="warning">{words.free}</Tag>
            ),
        },
        { title: words.since, key: 'since', render: (_, { tenant }) => tenant?.since ?? '' },
        {
          title: words.stage,
          key: 'stage',
          render: (_, { tenant }) => (tenant ? <Tag>{words.stages[tenant.stage]}</Tag> : null),
        },
      ]}
    />
  );
}

export function MentorList({ mentors }: { mentors: CarrierDetail['mentors'] }) {
  const { t } = useLanguage();
  if (mentors.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.carriers.nothing} />;
  return (
    <ul className="plain-list">
      {mentors.map(({ name, as, field, since }) => (
        <li key={name}>
          <strong>{name}</strong> <Tag>{t.carriers.as[as]}</Tag> {field}{' '}
          <span className="muted figures">{since}</span>
        </li>
      ))}
    </ul>
  );
}

export function ServiceTable({ services }: { services: CarrierDetail['services'] }) {
  const { t } = useLanguage();
  if (services.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.carriers.nothing} />;
  return (
    <ul className="plain-list">
      {services.map(({ on, service, name, hours, by }) => (
        <li key={`${on} ${service} ${name ?? ''} ${by}`}>
          <span className="figures muted">{on}</span> <Tag>{t.carriers.serviceKinds[service]}</Tag>
          {name ?? t.carriers.all} · {hours} h · {by}
        </li>
      ))}
    </ul>
  );
}

/** Everything that was recorded, the newest first. */
export function CarrierRecord({ entries }: { entries: CarrierDetail['entries'] }) {
  const { t, textOf } = useLanguage();
  return (
    <Timeline
      items={entries.map(({ seq, on, title, note, by, at }) => ({
        key: seq,
        content: (
          <>
            <span className="figures">{on}</span> {textOf(title)} {note ? <span>{note}</span> : null}
            <div className="muted">{t.carriers.enteredBy(by, dateOf(at))}</div>
          </>
        ),
      }))}
    />
  );
}
