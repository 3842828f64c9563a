import { Card, Form } from 'antd';
import { useState } from 'react';
import { newIdempotencyKey } from '../../api/idempotency-key';
import { useCharts } from '../../cases/use-charts';
import { WorkbookDrop } from '../../import/workbook-drop';
import { useLanguage } from '../../language/language-context';
import { Loading } from '../../layout/loading';
import { PageHead } from '../../layout/page-head';
import { ProblemAlert } from '../../refusals/problem-alert';
import { ListFields } from './list-fields';
import { ListReport } from './list-report';
import { useDecisionList, type ListAnswers } from './use-decision-list';

/** A recognising body's list: first what would become of each row, then, when a person says so, that. */
export function DecisionListPage() {
  const { t } = useLanguage();
  const [form] = Form.useForm<ListAnswers>();
  const [file, setFile] = useState<File | null>(null);
  const charts = useCharts();
  const list = useDecisionList();
  if (charts.isPending) return <Loading />;
  if (charts.isError) return <ProblemAlert error={charts.error} onRetry={() => void charts.refetch()} />;
  const preview = async (chosen: File): Promise<void> => {
    const answers = await form.validateFields();
    setFile(chosen);
    list.mutate({ file: chosen, answers, dryRun: true, idempotencyKey: newIdempotencyKey() });
  };
  const record = (sent: File): void =>
    list.mutate({
      file: sent,
      answers: form.getFieldsValue(),
      dryRun: false,
      idempotencyKey: newIdempotencyKey(),
    });
  return (
    <>
      <PageHead title={t.decisionList.title} subtitle={t.decisionList.hint} />
      <Card style={{ marginBottom: 14 }}>
        <ListFields
          form={form}
          charts={charts.data.filter(({ decisionKinds }) => decisionKinds.length > 0)}
          onChange={list.reset}
        />
        <WorkbookDrop
          title={t.decisionList.drop}
          hint={t.decisionList.accept}
          isBusy={list.isPending}
          running={t.decisionList.running}
          onChoose={(chosen) => void preview(chosen)}
        />
        {list.error ? <ProblemAlert error={list.error} /> : null}
      </Card>
      {list.data && file ? (
        <ListReport
          result={list.data}
          fileName={file.name}
          isRecording={list.isPending}
          onRecord={() => record(file)}
        />
      ) : null}
    </>
  );
}
