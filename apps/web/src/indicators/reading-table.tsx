import { Table, Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { FrozenReading, Reading } from '../api/client';
import { useLanguage } from '../language/language-context';
import { useSaid } from './use-said';

interface Props {
  readings: readonly Reading[];
  loading: boolean;
  /** Of the day, for the page of one indicator. */
  date: string | undefined;
}

/** Every indicator with its target, its value and what has to be said of it. */
export function ReadingTable({ readings, loading, date }: Props) {
  const columns = useReadingColumns(date);
  return (
    <Table
      rowKey="id"
      size="middle"
      loading={loading}
      dataSource={readings}
      scroll={{ x: 900 }}
      pagination={false}
      columns={columns}
    />
  );
}

/** As it was frozen, beside what the records say now. */
export function FrozenTable({ readings, loading }: { readings: readonly FrozenReading[]; loading: boolean }) {
  const { t } = useLanguage();
  const said = useSaid();
  const columns: TableColumnsType<FrozenReading> = [
    ...useReadingColumns<FrozenReading>(undefined),
    {
      title: t.indicators.now,
      key: 'now',
      render: (_, { now, value, unit }) => (
        <>
          <span className="figures">{said.amount(now, unit)}</span>{' '}
          {now === value ? null : <Tag color="warning">{t.indicators.changed}</Tag>}
        </>
      ),
    },
  ];
  return (
    <Table
      rowKey="id"
      size="middle"
      loading={loading}
      dataSource={readings}
      scroll={{ x: 900 }}
      pagination={false}
      columns={columns}
    />
  );
}

function useReadingColumns<R extends Reading>(date: string | undefined): TableColumnsType<R> {
  const { t } = useLanguage();
  const said = useSaid();
  return [
    { title: t.indicators.id, dataIndex: 'id', width: 72, className: 'mono' },
    {
      title: t.indicators.name,
      key: 'name',
      render: (_, reading) => <Title reading={reading} date={date} />,
    },
    {
      title: t.indicators.target,
      key: 'target',
      width: 190,
      render: (_, reading) => (
        <>
          {said.target(reading)} {reading.aspired ? <Tag>{t.indicators.aspired}</Tag> : null}
        </>
      ),
    },
    {
      title: t.indicators.value,
      key: 'value',
      width: 150,
      render: (_, { value, unit, parts }) => (
        <>
          <strong className={value === null ? 'muted' : 'figures'}>{said.amount(value, unit)}</strong>
          {parts ? <div className="muted figures">{t.indicators.parts(parts.part, parts.whole)}</div> : null}
        </>
      ),
    },
    {
      title: t.indicators.gap,
      key: 'gap',
      width: 150,
      render: (_, reading) => <Standing reading={reading} />,
    },
    {
      title: t.indicators.before,
      key: 'before',
      width: 120,
      render: (_, { before, unit }) => <span className="muted figures">{said.amount(before, unit)}</span>,
    },
  ];
}

function Title({ reading, date }: { reading: Reading; date: string | undefined }) {
  const { t, textOf } = useLanguage();
  const { id, title, missing, note, unconfirmed, besides, clause } = reading;
  const said = [missing, note, unconfirmed].flatMap((each) => (each ? [textOf(each)] : []));
  const beside = besides.map((each) => t.general.labelled(textOf(each.title), each.value ?? '—'));
  return (
    <div title={clause ?? ''}>
      <Link to={`/indicators/${id}${date ? `?date=${date}` : ''}`}>{textOf(title)}</Link>{' '}
      {unconfirmed ? <Tag color="orange">{t.indicators.unconfirmed}</Tag> : null}
      {[...said, ...beside].map((line) => (
        <div key={line} className="muted">
          {line}
        </div>
      ))}
    </div>
  );
}

function Standing({ reading: { gap, isMet, unit } }: { reading: Reading }) {
  const { t } = useLanguage();
  if (isMet === null) return <span className="muted">—</span>;
  if (isMet) return <Tag color="success">{t.indicators.met}</Tag>;
  return (
    <Tag color="warning">
      {gap === null ? t.indicators.notMet : t.indicators.short(t.indicators.amount(gap, unit))}
    </Tag>
  );
}
