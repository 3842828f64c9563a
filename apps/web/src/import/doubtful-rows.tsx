import { Pagination } from 'antd';
import { useState } from 'react';
import type { ImportRun } from '../api/client';
import { useLanguage } from '../language/language-context';
import { useImportRows } from './use-imports';

const pageSize = 50;

/** Rows that are taken, and that a person should look at. */
export function DoubtfulRows({ run }: { run: ImportRun }) {
  const { t, textOf } = useLanguage();
  const [page, setPage] = useState(1);
  const rows = useImportRows(run, { only: 'doubtful', page, size: pageSize });
  return (
    <section className="import-warnings">
      <h2>{t.import.warnings}</h2>
      <ul>
        {(rows.data?.items ?? []).flatMap(({ row, name, warnings }) =>
          warnings.map((warning) => (
            <li key={`${row}-${warning.zh}`}>
              {t.general.labelled(`${t.import.row} ${row} ${name}`, textOf(warning))}
            </li>
          )),
        )}
      </ul>
      <Pagination
        hideOnSinglePage
        showSizeChanger={false}
        current={page}
        pageSize={pageSize}
        total={run.counts.doubtful}
        onChange={setPage}
      />
    </section>
  );
}
