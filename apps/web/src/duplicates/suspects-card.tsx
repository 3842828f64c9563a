import { Button, Card, Tag } from 'antd';
import { Link } from 'react-router';
import type { Suspects } from '../api/client';
import { useLanguage } from '../language/language-context';
import './duplicates.css';

interface Props {
  readonly pair: Suspects;
  /** With the record that is kept; null: they are two enterprises. */
  readonly onDecide: (keptId: string | null) => void;
}

/** Two records side by side, with what makes them alike. */
export function SuspectsCard({ pair: { one, other, likenesses }, onDecide }: Props) {
  const { t } = useLanguage();
  return (
    <Card size="small" className="suspects" data-testid="suspects">
      <div className="suspects-head">
        {likenesses.map((likeness) => (
          <Tag key={likeness} color="gold">
            {t.duplicates.likenesses[likeness]}
          </Tag>
        ))}
        <Button size="small" onClick={() => onDecide(null)}>
          {t.duplicates.apart}
        </Button>
      </div>
      <div className="suspects-pair">
        {[one, other].map((record) => (
          <Record key={record.id} record={record} onKeep={() => onDecide(record.id)} />
        ))}
      </div>
    </Card>
  );
}

function Record({ record, onKeep }: { record: Suspects['one']; onKeep: () => void }) {
  const { t } = useLanguage();
  const { id, name, creditCode, formerNames, registeredOn, legalPerson, address } = record;
  const facts = [
    [t.enterprises.formerNames, formerNames.join('、')],
    [t.enterprises.registeredOn, registeredOn],
    [t.enterprises.legalPerson, legalPerson],
    [t.enterprises.address, address],
  ] as const;
  return (
    <section aria-label={name}>
      <Link to={`/enterprises/${id}`}>{name}</Link>
      <div className="muted mono">{creditCode}</div>
      <dl>
        {facts
          .filter(([, value]) => value)
          .map(([title, value]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Button size="small" type="primary" ghost onClick={onKeep}>
        {t.duplicates.keep}
      </Button>
    </section>
  );
}
