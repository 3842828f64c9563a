import { Tag } from 'antd';
import type { CaseDetail } from '../../api/client';
import { useLanguage } from '../../language/language-context';

/** The figures the rules of a case's version rest on; what no official text says is marked. */
export function ChartFigures({ figures }: { figures: CaseDetail['figures'] }) {
  const { t, textOf } = useLanguage();
  if (figures.length === 0) return null;
  return (
    <section aria-label={t.chart.figures} style={{ marginTop: 16 }}>
      <h3>{t.chart.figures}</h3>
      <ul className="plain-list">
        {figures.map(({ name, title, value, source, unconfirmed }) => (
          <li key={name}>
            {t.general.labelled(textOf(title), '')}
            <strong className="figures">{value}</strong>{' '}
            {unconfirmed ? <Tag color="orange">{t.assessment.unconfirmed}</Tag> : null}
            <span className="muted">{source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
