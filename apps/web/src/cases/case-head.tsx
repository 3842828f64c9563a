import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseDetail } from '../api/client';
import { dateOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import './case-tags.css';
import { DaysLeft } from './days-left';
import { HolderTag } from './holder-tag';
import { ProgrammeTitle } from './programme-title';

export function CaseHead({ detail }: { detail: CaseDetail }) {
  const { t, textOf } = useLanguage();
  const {
    enterprise,
    businessKey,
    stageTitle,
    stateTitle,
    holder,
    nextDeadline,
    startedAt,
    chartId,
    chartVersion,
    done,
  } = detail;
  return (
    <header className="case-head">
      <h1>
        <Link to={`/enterprises/${enterprise.id}`} style={{ color: 'inherit' }}>
          {enterprise.name}
        </Link>
      </h1>
      <div className="muted">
        <span className="mono">{enterprise.creditCode}</span> · {enterprise.street} ·{' '}
        <ProgrammeTitle chartId={chartId} /> · {t.cases.key} <span className="mono">{businessKey}</span>
      </div>
      <dl className="case-facts">
        <Fact title={t.cases.standing}>
          <span data-testid="case-stage">{textOf(stageTitle)}</span>{' '}
          <Tag className="state-tag" data-testid="case-state">
            {textOf(stateTitle)}
          </Tag>
        </Fact>
        <Fact title={t.cases.holder}>{done ? t.cases.done : <HolderTag holder={holder} />}</Fact>
        <Fact title={t.cases.deadline}>
          <DaysLeft dueOn={nextDeadline?.dueOn ?? null} />
        </Fact>
        <Fact title={t.cases.started}>
          <span className="figures">{dateOf(startedAt)}</span>{' '}
          <span className="muted">{t.cases.chartVersion(chartVersion)}</span>
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
