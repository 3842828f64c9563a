import { Card, Descriptions, Flex, Space, Tag } from 'antd';
import type { LegalNotice } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';

/** One notice: what it says, where that is written, who entered it and what came of it. */
export function NoticeCard({ notice }: { notice: LegalNotice }) {
  const { t } = useLanguage();
  const words = t.legalTime;
  const { kind, source, datedOn, enteredBy, enteredAt, appliedAt, moved, days, batch } = notice;
  return (
    <Card
      data-testid="legal-notice"
      style={{ marginBottom: 14 }}
      title={source}
      extra={<Tag>{words.kinds[kind]}</Tag>}
    >
      <Flex vertical gap={10}>
        <Space wrap separator="·" className="muted">
          <span className="figures">{words.dated(datedOn)}</span>
          <span className="figures">{words.entered(enteredBy, minuteOf(enteredAt))}</span>
          {appliedAt ? words.applied(moved) : words.applying}
        </Space>
        {days ? (
          <Space wrap size={[4, 6]}>
            {days.map(({ date, isWorkingDay, name }) => (
              <Tag key={date} color={isWorkingDay ? 'orange' : 'green'} className="figures">
                {date} {isWorkingDay ? words.works : words.rests}
                {name ? t.general.inBrackets(name) : ''}
              </Tag>
            ))}
          </Space>
        ) : null}
        {batch ? <BatchDates batch={batch} /> : null}
      </Flex>
    </Card>
  );
}

function BatchDates({ batch }: { batch: NonNullable<LegalNotice['batch']> }) {
  const { t } = useLanguage();
  const words = t.legalTime;
  const items = (['districtCutoff', 'cityCutoff', 'provinceCutoff'] as const).map((key) => ({
    key,
    label: words[key],
    children: <span className="figures">{batch[key]}</span>,
  }));
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 3 }}
      title={words.batch(batch.year, batch.no)}
      items={items}
    />
  );
}
