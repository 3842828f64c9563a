import type { ImportReport } from './import-report';
import { writeOutcomes } from './write-outcomes';

/** The workbook that was sent, with what came of each of its rows. */
export function writeImportReport(bytes: Uint8Array, report: ImportReport): Promise<Uint8Array> {
  const accepted = report.accepted.map(({ row, warnings }) => ({
    row,
    text: ['已导入', ...warnings.map(({ zh }) => zh)].join('；'),
    tone: 'good' as const,
  }));
  const rejected = report.rejected.map(({ row, problems }) => ({
    row,
    text: `未导入：${problems.map(({ column, reason, remedy }) => `${column}：${reason.zh}。${remedy.zh}`).join('；')}`,
    tone: 'bad' as const,
  }));
  const { sheet, headerRow, columns } = report;
  const place = { sheet, headerRow, column: columns.length + 1, title: '导入结果' };
  return writeOutcomes(bytes, place, [...accepted, ...rejected]);
}
