import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Modal } from 'antd';
import { answerOf } from '../../api/answer-of';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { minuteOf } from '../../language/dates';
import { useLanguage } from '../../language/language-context';
import { Loading } from '../../layout/loading';
import { ProblemAlert } from '../../refusals/problem-alert';
import { HolderTag } from '../holder-tag';
import './record.css';

interface Props {
  caseId: string;
  seq: number;
  at: string;
  onClose: () => void;
}

/** The case as it stood after one entry, by what was known then. */
export function AsOfDialog({ caseId, seq, at, onClose }: Props) {
  const { t } = useLanguage();
  const asOf = useQuery({
    queryKey: ['case', caseId, 'as-of', seq],
    queryFn: () =>
      answerOf(client.GET('/api/v1/cases/{caseId}/as-of', { params: { path: { caseId }, query: { seq } } })),
    // What was, stays.
    staleTime: Infinity,
  });
  return (
    <Modal
      open
      title={t.proof.asOfTitle(seq, minuteOf(at))}
      footer={null}
      width={720}
      onCancel={onClose}
      closable={{ 'aria-label': t.general.close }}
    >
      {asOf.isPending ? <Loading /> : null}
      {asOf.isError ? <ProblemAlert error={asOf.error} onRetry={() => void asOf.refetch()} /> : null}
      {asOf.data ? <AsOf found={asOf.data} /> : null}
    </Modal>
  );
}

function AsOf({ found }: { found: components['schemas']['CaseAsOfView'] }) {
  const { t, textOf } = useLanguage();
  const { stageTitle, stateTitle, holder, chartVersion, data, facts, exact, done } = found;
  const items = [
    { key: 'standing', label: t.proof.standing, children: `${textOf(stageTitle)} · ${textOf(stateTitle)}` },
    { key: 'holder', label: t.proof.holder, children: done ? t.cases.done : <HolderTag holder={holder} /> },
    { key: 'version', label: t.proof.chartVersion, children: chartVersion },
    { key: 'data', label: t.proof.data, children: <Known values={data} /> },
    {
      key: 'facts',
      label: t.proof.facts,
      children: facts ? <Known values={facts} /> : <span className="muted">{t.proof.factsUnknown}</span>,
    },
  ];
  return (
    <div data-testid="as-of">
      {exact ? null : <Alert type="warning" showIcon title={t.proof.inexact} style={{ marginBottom: 12 }} />}
      <Descriptions column={1} size="small" bordered items={items} />
    </div>
  );
}

/** Values by their names in the chart; those that are made of others, with a point between. */
function Known({ values }: { values: { [name: string]: unknown } }) {
  const { t } = useLanguage();
  const lines = linesOf(values);
  if (lines.length === 0) return <span className="muted">{t.general.none}</span>;
  return (
    <dl className="known">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt className="mono">{name}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function linesOf(values: { [name: string]: unknown }, path = ''): [string, string][] {
  return Object.entries(values).flatMap(([name, value]): [string, string][] => {
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isGroup) return linesOf(value as { [name: string]: unknown }, `${path}${name}.`);
    return [[`${path}${name}`, typeof value === 'string' ? value : JSON.stringify(value)]];
  });
}
