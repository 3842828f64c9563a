import { Alert, Button, Card, Descriptions, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CarrierDetail } from '../api/client';
import '../candidates/candidates.css';
import { inWan } from '../enterprises/yuan';
import { useLanguage } from '../language/language-context';
import { DayChoice } from '../layout/day-choice';
import { Loading } from '../layout/loading';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { CarrierEvaluation } from './carrier-evaluation';
import { CarrierRecord, MentorList, ServiceTable, SpaceTable } from './carrier-parts';
import { RecordFactDialog } from './record-fact-dialog';
import { useCarrier } from './use-carriers';

/** One carrier on a day. */
export function CarrierPage() {
  const { carrierId = '' } = useParams();
  const { t } = useLanguage();
  const { is } = useUser();
  const [date, setDate] = useState<string | undefined>(undefined);
  const [isRecording, setRecording] = useState(false);
  const found = useCarrier(carrierId, date);
  const carrier = found.data;
  return (
    <>
      <PageHead
        title={carrier?.name ?? t.carriers.title}
        subtitle={
          carrier ? `${t.carriers.types[carrier.type]} · ${carrier.direction} · ${carrier.street}` : ''
        }
        extra={
          is('officer') || is('head') ? (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t.carriers.record}
            </Button>
          ) : null
        }
      />
      <div className="candidate-choice">
        <DayChoice label={t.carriers.on} date={date} onDate={setDate} />
      </div>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      {carrier?.hasFailedTwice ? <Alert type="error" showIcon title={t.carriers.failedTwice} /> : null}
      {carrier ? <Parts carrier={carrier} /> : null}
      {isRecording ? (
        <RecordFactDialog
          carrierId={carrierId}
          onClose={() => setRecording(false)}
          onRecorded={() => setRecording(false)}
        />
      ) : null}
    </>
  );
}

function Parts({ carrier }: { carrier: CarrierDetail }) {
  const { t } = useLanguage();
  const words = t.carriers;
  return (
    <>
      <Figures carrier={carrier} />
      <Card size="small" style={{ marginTop: 16 }}>
        <Tabs
          items={[
            { key: 'spaces', label: words.spaces, children: <SpaceTable spaces={carrier.spaces} /> },
            { key: 'mentors', label: words.mentors, children: <MentorList mentors={carrier.mentors} /> },
            {
              key: 'services',
              label: words.services,
              children: <ServiceTable services={carrier.services} />,
            },
            { key: 'evaluation', label: words.evaluation, children: <CarrierEvaluation carrier={carrier} /> },
            { key: 'entries', label: words.entries, children: <CarrierRecord entries={carrier.entries} /> },
          ]}
        />
      </Card>
    </>
  );
}

function Figures({ carrier }: { carrier: CarrierDetail }) {
  const { t } = useLanguage();
  const words = t.carriers;
  const { figures, operatorId, operator, openedOn, desks } = carrier;
  const { tenants, incubating, observed, mentors, advisers, rights, ipTenants } = figures;
  const items = {
    [words.operator]: <Link to={`/enterprises/${operatorId}`}>{operator}</Link>,
    [words.openedOn]: openedOn,
    [words.desks]: desks,
    [words.area]: words.squareMetres(figures.areaM2),
    [words.idle]: words.idleOf(figures.idleM2, figures.idlePercent),
    [words.tenants]: words.tenantsOf(tenants, incubating, observed),
    [words.per1000]: figures.tenantsPer1000M2 ?? '—',
    [words.graduates]: figures.graduates,
    [words.hntes]: figures.hntes,
    [words.rights]: words.rightsOf(rights, ipTenants),
    [words.jobs]: figures.jobs,
    [words.tax]: words.taxOf(inWan(figures.taxYuanInYear), inWan(figures.taxYuanLastYear)),
    [words.mentors]: words.mentorsOf(mentors, advisers),
    [words.perTen]: figures.mentorsPerTenTenants ?? '—',
    [words.services]: words.servicesOf(figures.servicesInYear, figures.serviceHoursInYear),
  };
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2, xl: 3 }}
      title={words.figures}
      items={Object.entries(items).map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
