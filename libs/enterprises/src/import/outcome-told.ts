import type { Text } from '@terrace/kernel';
import type { RowOutcome } from '@terrace/spreadsheets';
import type { SettledRow } from '../imports/import-run';
import type { CellProblem } from './listed-row';

/** What the list that goes back says beside a row. It goes to people of either language, and has no switch. */
export function outcomeTold({ row, outcome, isTaken, problems, warnings }: SettledRow): RowOutcome {
  if (outcome === 'rejected') return { row, text: inBoth(notTaken, problems.map(told)), tone: 'bad' };
  if (outcome === 'waiting') return { row, text: inBoth(waiting, warnings), tone: 'waits' };
  return { row, text: inBoth(isTaken ? taken : wouldBe, warnings), tone: 'good' };
}

const taken = { zh: '已导入', en: 'Taken' };
const wouldBe = { zh: '可导入', en: 'Can be taken' };
const notTaken = { zh: '未导入', en: 'Not taken' };
const waiting = { zh: '待处理', en: 'Waiting' };

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
