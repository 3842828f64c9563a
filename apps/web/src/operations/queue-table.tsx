import { Table } from 'antd';
import type { QueueState } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';

export function QueueTable({ queues }: { queues: readonly QueueState[] }) {
  const { t } = useLanguage();
  const words = t.operations;
  const names: Readonly<Record<string, string>> = words.topics;
  const number = (title: string, of: (queue: QueueState) => number | string) => ({
    title,
    key: title,
    align: 'right' as const,
    className: 'figures',
    render: (_: unknown, queue: QueueState) => of(queue),
  });
  return (
    <Table
      rowKey="topic"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...queues]}
      columns={[
        { title: words.queue, key: 'topic', render: (_, { topic }) => names[topic] ?? topic },
        number(words.waiting, ({ waiting }) => waiting),
        number(words.handedOver, ({ handedOver }) => handedOver),
        number(words.failed, ({ failed }) => failed),
        number(words.oldest, ({ oldestAt }) => (oldestAt ? minuteOf(oldestAt) : '–')),
        number(words.doneLastMinute, ({ doneLastMinute }) => doneLastMinute),
        number(words.lastHour, ({ doneLastHour, failedLastHour }) => `${doneLastHour} / ${failedLastHour}`),
        number(words.concurrency, ({ concurrency }) => concurrency),
        number(words.rate, ({ perSecond }) =>
          perSecond === null ? words.unlimited : words.perSecond(perSecond),
        ),
      ]}
    />
  );
}
