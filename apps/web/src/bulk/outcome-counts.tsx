import { Tag } from 'antd';
import type { BulkOrder } from '../api/client';
import { useLanguage } from '../language/language-context';
import { outcomes, outcomeColours } from './outcomes';

/** How far an order has come, by what became of its cases. */
export function OutcomeCounts({ counts }: { counts: BulkOrder['counts'] }) {
  const { t } = useLanguage();
  return (
    <span className="outcome-counts">
      {outcomes
        .filter((outcome) => counts[outcome] > 0)
        .map((outcome) => (
          <Tag key={outcome} color={outcomeColours[outcome]}>
            {t.bulk.outcomes[outcome]} <span className="figures">{counts[outcome]}</span>
          </Tag>
        ))}
    </span>
  );
}
