import { writeOutcomes, type RowOutcome } from '@terrace/spreadsheets';
import type { ListedRow, ListOutcome } from './decision-list';
import type { ImportedList } from './import-decision-list';

type Said = Readonly<Record<ListOutcome, string>>;

const done: Said = {
  applied: '已登记',
  waiting: '已收到，待案件办至相应环节后登记',
  refused: '未登记，待经办人处理',
  unmatched: '未登记，待匹配',
  repeated: '未作改动',
  differs: '未作改动，待核对',
  bad: '未登记',
};

const foreseen: Said = {
  ...done,
  applied: '将登记',
  waiting: '将收存，待案件办至相应环节后登记',
  refused: '不能登记，将转经办人处理',
  unmatched: '将转待匹配',
  repeated: '将不作改动',
  differs: '将不作改动，待核对',
  bad: '不能登记',
};

const tones: Readonly<Record<ListOutcome, RowOutcome['tone']>> = {
  applied: 'good',
  repeated: 'good',
  waiting: 'waits',
  unmatched: 'waits',
  refused: 'bad',
  differs: 'bad',
  bad: 'bad',
};

/** The workbook that was sent, with what came of each of its rows, or would come. */
export function writeListResult(bytes: Uint8Array, list: ImportedList, dryRun: boolean): Promise<Uint8Array> {
  const { sheet, headerRow, rows } = list;
  const said = dryRun ? foreseen : done;
  const place = { sheet, headerRow, title: dryRun ? '预览结果' : '登记结果' };
  return writeOutcomes(
    bytes,
    place,
    rows.map((row) => ({ row: row.row, text: textOf(row, said), tone: tones[row.outcome] })),
  );
}

function textOf({ outcome, businessKey, reasons }: ListedRow, said: Said): string {
  const head = outcome === 'applied' && businessKey ? `${said[outcome]}：${businessKey}` : said[outcome];
  return [head, ...reasons.map(({ zh }) => zh)].join('；');
}
