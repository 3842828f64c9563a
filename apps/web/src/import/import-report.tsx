import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Card } from 'antd';
import type { ImportResult } from '../api/client';
import { useLanguage } from '../language/language-context';
import { ColumnList } from './column-list';
import './import.css';
import { RejectedRows } from './rejected-rows';

interface Props {
  readonly result: ImportResult;
  readonly fileName: string;
  readonly isTaking: boolean;
  readonly onTake: () => void;
}

/** What was taken, or would be, and what was returned and why, row by row. */
export function ImportReport({ result, fileName, isTaking, onTake }: Props) {
  const { t, textOf } = useLanguage();
  const { accepted, created, updated, unchanged, rejected, warnings, columns, workbookId } = result;
  const counts = [
    { title: t.import.accepted, count: accepted },
    { title: t.import.created, count: created },
    { title: t.import.updated, count: updated },
    { title: t.import.unchanged, count: unchanged },
    { title: t.import.rejectedCount, count: rejected.length },
  ];
  return (
    <Card data-testid="import-report">
      <Alert
        className="import-stage"
        type={workbookId ? 'success' : 'info'}
        showIcon
        title={t.general.labelled(fileName, workbookId ? t.import.taken : t.import.foreseen)}
      />
      <div className="import-head">
        <dl className="import-counts">
          {counts.map(({ title, count }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        {workbookId ? (
          <Button icon={<DownloadOutlined />} href={`/api/v1/enterprises/import/${workbookId}`}>
            {t.import.result}
          </Button>
        ) : (
          <Button type="primary" loading={isTaking} disabled={accepted === 0} onClick={onTake}>
            {t.import.take}
          </Button>
        )}
      </div>
      {rejected.length > 0 ? (
        <RejectedRows rows={rejected} />
      ) : (
        <Alert type="success" showIcon title={t.import.allAccepted} />
      )}
      {warnings.length > 0 ? (
        <section className="import-warnings">
          <h2>{t.import.warnings}</h2>
          <ul>
            {warnings.map(({ row, text }, index) => (
              <li key={`${row}-${index}`}>{t.general.labelled(`${t.import.row} ${row}`, textOf(text))}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <ColumnList columns={columns} />
    </Card>
  );
}
