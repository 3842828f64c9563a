import type { Text } from '@terrace/kernel';
import exceljs from 'exceljs';
import { sayTarget, unitTitles } from '../say-reading';
import type { Reading } from '../snapshot';
import type { Names } from './named';

type Language = keyof Text;

const words = {
  zh: {
    sheet: '指标',
    columns: ['编号', '指标', '单位', '目标', '数值', '差距', '是否达标', '上年末', '说明'],
    behind: ['企业', '统一社会信用代码', '街道（镇）', '起始日期', '数量', '办件编号'],
    met: (isMet: boolean | null) => (isMet === null ? '' : isMet ? '是' : '否'),
  },
  en: {
    sheet: 'Indicators',
    columns: ['No.', 'Indicator', 'Unit', 'Target', 'Value', 'Gap', 'Met', 'End of last year', 'Notes'],
    behind: ['Enterprise', 'Credit code', 'Street', 'Since', 'Amount', 'Case'],
    met: (isMet: boolean | null) => (isMet === null ? '' : isMet ? 'yes' : 'no'),
  },
} as const;

const widths = [8, 36, 12, 16, 12, 12, 10, 12, 48];
const behindWidths = [40, 22, 14, 14, 14, 40];

/** A sheet of values, and a sheet for the list behind each. */
export async function writeWorkbook(
  readings: readonly Reading[],
  names: Names,
  language: Language,
): Promise<Uint8Array> {
  const { sheet, columns, met } = words[language];
  const workbook = new exceljs.Workbook();
  const summary = workbook.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  summary.addRow([...columns]).font = { bold: true };
  for (const each of readings)
    summary.addRow([
      each.id,
      each.title[language],
      unitTitles[each.unit][language],
      sayTarget(each.target, each.unit)[language],
      amountOf(each.value),
      amountOf(each.gap),
      met(each.isMet),
      amountOf(each.before),
      notesOf(each, language).join(' '),
    ]);
  widths.forEach((width, at) => (summary.getColumn(at + 1).width = width));
  for (const each of readings) if (each.behind.length > 0) addList(workbook, each, names, language);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addList(
  workbook: exceljs.Workbook,
  { id, behind }: Reading,
  names: Names,
  language: Language,
): void {
  const list = workbook.addWorksheet(id, { views: [{ state: 'frozen', ySplit: 1 }] });
  list.addRow([...words[language].behind]).font = { bold: true };
  for (const { enterpriseId, since, amount, caseId } of behind) {
    const named = names.get(enterpriseId);
    list.addRow([
      named?.name ?? enterpriseId,
      named?.creditCode ?? '',
      named?.street ?? '',
      since ?? '',
      amountOf(amount),
      caseId ?? '',
    ]);
  }
  behindWidths.forEach((width, at) => (list.getColumn(at + 1).width = width));
}

export function notesOf({ missing, note, unconfirmed, besides }: Reading, language: Language): string[] {
  const beside = besides.map(({ title, value }) => `${title[language]} ${value ?? '—'}`);
  return [...[missing, note, unconfirmed].flatMap((each) => (each ? [each[language]] : [])), ...beside];
}

/** As a number where a spreadsheet can hold it exactly: fifteen digits. */
function amountOf(value: string | null): number | string {
  if (value === null) return '';
  return value.replace(/\D/g, '').length <= 15 ? Number(value) : value;
}
