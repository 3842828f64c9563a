import { Button, Card } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { CaseSummary } from '../../api/client';
import { useLanguage } from '../../language/language-context';
import { ActionPanel } from '../actions/action-panel';
import { DaysLeft } from '../days-left';
import { HolderTag } from '../holder-tag';
import { ProgrammeTitle } from '../programme-title';
import { useCase } from '../use-case';
import { MissingDocuments } from './missing-documents';

/** One of the enterprise's cases: where it stands, what is missing, what can be done here and now. */
export function MineCard({ summary }: { summary: CaseSummary }) {
  const { t, textOf } = useLanguage();
  const navigate = useNavigate();
  const { data: detail } = useCase(summary.id);
  const { id, chartId, stageTitle, stateTitle, holder, nextDeadline, businessKey } = summary;
  return (
    <Card
      style={{ marginBottom: 14 }}
      title={
        <Link to={`/cases/${id}`}>
          {textOf(stageTitle)} · {textOf(stateTitle)}
        </Link>
      }
      extra={<HolderTag holder={holder} />}
    >
      <div className="mine-facts">
        <span className="muted">
          <ProgrammeTitle chartId={chartId} /> · <span className="mono">{businessKey}</span>
        </span>
        <DaysLeft dueOn={nextDeadline?.dueOn ?? null} />
      </div>
      {detail ? (
        <div className="mine-card">
          <MissingDocuments detail={detail} />
          <ActionPanel detail={detail} />
        </div>
      ) : null}
      <Button style={{ marginTop: 12 }} onClick={() => void navigate(`/cases/${id}`)}>
        {t.inbox.openCase}
      </Button>
    </Card>
  );
}
