import { Card, Empty } from 'antd';
import { Link } from 'react-router';
import { dateOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { useSnapshots } from './use-indicators';

export function SnapshotList() {
  const { t } = useLanguage();
  const items = useSnapshots().data?.items ?? [];
  return (
    <Card size="small" title={t.indicators.snapshots} style={{ marginTop: 16 }}>
      {items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.indicators.noSnapshots} />
      ) : (
        <ul className="plain-list">
          {items.map(({ id, title, on, takenBy, takenAt }) => (
            <li key={id}>
              <Link to={`/indicators/snapshots/${id}`}>{title}</Link> <span className="figures">{on}</span>{' '}
              <span className="muted">{t.indicators.takenBy(takenBy, dateOf(takenAt))}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
