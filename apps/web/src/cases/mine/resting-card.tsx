import { Card } from 'antd';
import { Link } from 'react-router';
import type { CaseSummary } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { DaysLeft } from '../days-left';
import { HolderTag } from '../holder-tag';
import { ProgrammeTitle } from '../programme-title';

/** A case that waits for somebody else, in short; its page has the rest. */
export function RestingCard({ summary }: { summary: CaseSummary }) {
  const { textOf } = useLanguage();
  const { id, chartId, stageTitle, stateTitle, holder, nextDeadline, businessKey } = summary;
  return (
    <Card size="small" style={{ marginBottom: 10 }}>
      <div className="mine-facts">
        <Link to={`/cases/${id}`} style={{ fontWeight: 600 }}>
          {textOf(stageTitle)} · {textOf(stateTitle)}
        </Link>
        <HolderTag holder={holder} />
      </div>
      <div className="mine-facts" style={{ marginBottom: 0 }}>
        <span className="muted">
          <ProgrammeTitle chartId={chartId} /> · <span className="mono">{businessKey}</span>
        </span>
        <DaysLeft dueOn={nextDeadline?.dueOn ?? null} />
      </div>
    </Card>
  );
}
