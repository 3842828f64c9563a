import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Flex, Input, Space, Statistic, Typography } from 'antd';
import { useState } from 'react';
import { answerOf } from '../api/answer-of';
import { client } from '../api/client';
import { dateOf, minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { useClock } from './use-clock';

const msPerDay = 86_400_000;

/** The demonstration's time, moved forward by the administrator. */
export function ClockPage() {
  const { t } = useLanguage();
  const clock = useClock();
  const { advance, isPending, error } = useAdvance();
  const [date, setDate] = useState('');
  const now = clock.data?.now;
  const forward = (days: number) => now && advance(new Date(Date.parse(now) + days * msPerDay).toISOString());
  return (
    <>
      <PageHead title={t.clock.title} />
      <Card style={{ maxWidth: 640 }}>
        <Statistic title={t.clock.now} value={now ? minuteOf(now) : '–'} />
        <Typography.Paragraph type="secondary" style={{ marginTop: 8 }}>
          {clock.data?.virtual === false ? t.clock.real : t.clock.hint}
        </Typography.Paragraph>
        {clock.data?.virtual ? (
          <Flex vertical gap={16}>
            <Space wrap>
              {[1, 7, 30, 90].map((days) => (
                <Button key={days} disabled={isPending} onClick={() => forward(days)}>
                  {t.clock.days(days)}
                </Button>
              ))}
            </Space>
            <Space wrap>
              <label htmlFor="clock-to">{t.clock.to}</label>
              <Input
                id="clock-to"
                type="date"
                style={{ width: 170 }}
                min={now ? dateOf(now) : ''}
                value={date}
                onChange={(event) => setDate(event.target.value)}
              />
              <Button
                type="primary"
                disabled={!date}
                loading={isPending}
                onClick={() => advance(new Date(`${date}T09:00:00+08:00`).toISOString())}
              >
                {t.clock.advance}
              </Button>
            </Space>
          </Flex>
        ) : null}
        {error ? <ProblemAlert error={error} /> : null}
      </Card>
    </>
  );
}

function useAdvance() {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (to: string) => answerOf(client.POST('/api/v1/clock', { body: { to } })),
    onSuccess: (reading) => {
      queries.setQueryData(['clock'], reading);
      void queries.invalidateQueries();
      void message.success(t.clock.advanced(dateOf(reading.now)));
    },
  });
  return { advance: mutate, isPending, error };
}
