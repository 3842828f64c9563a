import type { Text } from '@terrace/kernel';
import type { CellProblem, ImportReport } from './import-report';
import { writeOutcomes } from './write-outcomes';

/** The workbook that was sent, with what came of each of its rows. */
export function writeImportReport(bytes: Uint8Array, report: ImportReport): Promise<Uint8Array> {
  const accepted = report.accepted.map(({ row, warnings }) => ({
    row,
    text: inBoth({ zh: '已导入', en: 'Taken' }, warnings),
    tone: 'good' as const,
  }));
  const rejected = report.rejected.map(({ row, problems }) => ({
    row,
    text: inBoth({ zh: '未导入', en: 'Not taken' }, problems.map(told)),
    tone: 'bad' as const,
  }));
  const { sheet, headerRow, columns } = report;
  const place = { sheet, headerRow, column: columns.length + 1, title: '导入结果 Result' };
  return writeOutcomes(bytes, place, [...accepted, ...rejected]);
}

/** The workbook goes to people of either language, and has no switch. */
const inBoth = (head: Text, details: readonly Text[]): string =>
  details.length === 0
    ? `${head.zh}\n${head.en}`
    : [
        `${head.zh}：${details.map(({ zh }) => zh).join('；')}`,
        `${head.en}: ${details.map(({ en }) => en).join('; ')}`,
      ].join('\n');

const told = ({ column, reason, remedy }: CellProblem): Text => ({
  zh: `${column}：${reason.zh}。${remedy.zh}`,
  en: `${column}: ${reason.en}. ${remedy.en}`,
});
