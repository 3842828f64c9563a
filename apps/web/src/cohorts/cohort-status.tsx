import { Tag } from 'antd';
import type { Cohort } from '../api/client';
import { useLanguage } from '../language/language-context';

export function CohortStatus({ cohort: { closedAt } }: { cohort: Pick<Cohort, 'closedAt'> }) {
  const { t } = useLanguage();
  return closedAt ? <Tag>{t.cohorts.closed}</Tag> : <Tag color="processing">{t.cohorts.open}</Tag>;
}
