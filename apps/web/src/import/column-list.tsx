import { Tag } from 'antd';
import type { ImportRun } from '../api/client';
import { useLanguage } from '../language/language-context';

/** How each column of the workbook was read; one that was not understood says so. */
export function ColumnList({ columns }: { columns: ImportRun['columns'] }) {
  const { t } = useLanguage();
  return (
    <section className="import-columns">
      <h2>{t.import.columns}</h2>
      {columns.map(({ header, field }, index) => (
        <Tag key={`${header}-${index}`} color={field ? 'green' : 'default'}>
          {field ? header : t.general.labelled(header, t.import.unknownColumn)}
        </Tag>
      ))}
    </section>
  );
}
