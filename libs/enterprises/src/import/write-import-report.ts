import ExcelJS from 'exceljs';
import type { ImportReport } from './import-report';
import { ipSheetName } from './ip-sheet';
import { readTables } from './read-table';

const accepted = 'FF2E7D32';
const rejected = 'FFC62828';

/** The workbook that was sent, with a last column that says of each row what came of it. */
export async function writeImportReport(bytes: Uint8Array, report: ImportReport): Promise<Uint8Array> {
  const workbook = await workbookOf(bytes);
  const sheet = workbook.worksheets.find(({ name }) => name !== ipSheetName);
  if (!sheet) return bytes;
  const last = report.columns.length + 1;
  sheet.getRow(report.headerRow).getCell(last).value = '导入结果';
  const write = (row: number, text: string, argb: string): void => {
    const cell = sheet.getRow(row).getCell(last);
    cell.value = text;
    cell.font = { color: { argb } };
  };
  for (const { row, warnings } of report.accepted)
    write(row, ['已导入', ...warnings.map(({ zh }) => zh)].join('；'), accepted);
  for (const { row, problems } of report.rejected) {
    write(
      row,
      `未导入：${problems.map(({ column, reason, remedy }) => `${column}：${reason.zh}。${remedy.zh}`).join('；')}`,
      rejected,
    );
  }
  sheet.getColumn(last).width = 60;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A CSV comes back as a workbook: it has nowhere to put colours. */
async function workbookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    return workbook;
  }
  const tables = await readTables(bytes, 'list.csv');
  const sheet = workbook.addWorksheet('企业名单');
  for (const { row, cells } of tables?.get('csv') ?? []) sheet.getRow(row).values = [...cells];
  return workbook;
}
