import { Alert, Table } from 'antd';
import type { MigrationReport } from '../api/client';
import { useLanguage } from '../language/language-context';

type Events = MigrationReport['places'][number]['enabled'];

/** What a dry run found: how many would move, where to, what becomes possible or no longer is, and why the others stay. */
export function DryRunReport({ report }: { report: MigrationReport }) {
  const { t, textOf } = useLanguage();
  const words = t.migrations;
  const { total, moves, stays, reasons, places } = report;
  const titles = (events: Events) =>
    events.length > 0
      ? t.general.listed(events.map(({ event, title }) => (title ? textOf(title) : event)))
      : '–';
  return (
    <>
      <strong className="figures">{words.found(total, moves, stays)}</strong>
      {reasons.length > 0 ? (
        <Alert
          showIcon
          type="warning"
          title={words.staying}
          description={reasons.map(({ code, text, count, examples }) => (
            <div key={code}>
              {t.general.labelled(words.cases(count), textOf(text))}
              {t.general.inBrackets(words.examples(t.general.listed(examples)))}
            </div>
          ))}
        />
      ) : null}
      {places.length > 0 ? (
        <Table
          rowKey={({ from, to }) => `${from} ${to}`}
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={places}
          columns={[
            { title: words.from, key: 'from', render: (_, { fromTitle }) => textOf(fromTitle) },
            { title: words.to, key: 'to', render: (_, { toTitle }) => textOf(toTitle) },
            { title: words.count, dataIndex: 'count', align: 'right', className: 'figures' },
            { title: words.enabled, key: 'enabled', render: (_, { enabled }) => titles(enabled) },
            { title: words.forbidden, key: 'forbidden', render: (_, { forbidden }) => titles(forbidden) },
          ]}
        />
      ) : null}
    </>
  );
}
