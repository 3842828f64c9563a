import type { Text } from '@terrace/kernel';
import type { TableRow } from '@terrace/spreadsheets';
import { checkCreditCode } from '../credit-code';
import type { Enterprise } from '../enterprise';
import { enterpriseIdOf } from '../enterprise-id';
import { amountOfCell, creditCodeOfCell, dateOfCell } from './cell-values';
import type { Column, TextField } from './columns';
import type { CellProblem, RowContent } from './listed-row';
import { problem } from './problem';
import { readFigures, type Cell } from './read-figures';

export interface ReadRow extends RowContent {
  readonly problems: readonly CellProblem[];
  readonly warnings: readonly Text[];
}

/** One row as an enterprise with its figures, and everything that is wrong with it. */
export function readRow(row: TableRow, columns: readonly Column[]): ReadRow {
  const cells = columns.map((column, index): Cell => ({ column, text: row.cells[index] ?? '' }));
  const said = (field: TextField): string => cells.find(({ column }) => column.field === field)?.text ?? '';
  const creditCode = creditCodeOfCell(said('creditCode'));
  const id = enterpriseIdOf(creditCode);
  const { figures, problems: figureProblems, warnings, empty } = readFigures(id, cells);
  const registeredOn = dateOfCell(said('registeredOn'));
  const capital = cells.find(({ column }) => column.field === 'registeredCapitalYuan');
  const enterprise: Enterprise = {
    id,
    creditCode,
    name: said('name'),
    formerNames: [],
    registeredOn: registeredOn ?? '',
    legalPerson: said('legalPerson'),
    street: said('street'),
    industryCode: said('industryCode'),
    industry: said('industry'),
    technologyField: said('technologyField'),
    address: said('address'),
    registeredCapitalYuan: (capital && amountOfCell(capital.text, capital.column.unit)) ?? '0',
    contactName: said('contactName'),
    contactEmail: said('contactEmail') || null,
    tags: said('tags')
      .split(/[、，,;；\s]+/)
      .filter(Boolean),
    demonstration: false,
  };
  const problems = [
    ...codeProblems(creditCode, said('creditCode')),
    ...nameProblems(said('name')),
    ...dateProblems(said('registeredOn'), registeredOn),
  ];
  const doubts = checkDigitDoubt(creditCode);
  return {
    ...{ enterprise, figures, problems: [...problems, ...figureProblems] },
    warnings: [...doubts, ...warnings],
    empty,
  };
}

function codeProblems(code: string, written: string): CellProblem[] {
  const check = checkCreditCode(code);
  const column = '统一社会信用代码';
  switch (check.kind) {
    case 'ok':
    case 'check-digit':
      return [];
    case 'length': {
      const zh = `信用代码应为18位，现为${String(check.found)}位`;
      return [
        problem(
          column,
          written,
          { zh, en: `A credit code has 18 signs, not ${String(check.found)}` },
          asOnLicence,
        ),
      ];
    }
    case 'character': {
      const zh = `第${String(check.position)}位“${check.found}”不是信用代码可用的字符`;
      const en = `Sign ${String(check.position)}, "${check.found}", does not occur in credit codes`;
      return [problem(column, written, { zh, en }, noLetters)];
    }
  }
}

/** GB 32100 is checked, and what is on the licence stands: a wrong digit warns and keeps nobody out. */
function checkDigitDoubt(code: string): Text[] {
  const check = checkCreditCode(code);
  if (check.kind !== 'check-digit') return [];
  return [
    {
      zh: `信用代码校验位不符：按前17位应为“${check.expected}”，现为“${check.found}”，请对照营业执照核对`,
      en: `The check digit does not hold: by the first 17 signs it is "${check.expected}", not "${check.found}"; compare the licence`,
    },
  ];
}

const nameProblems = (name: string): CellProblem[] =>
  name
    ? []
    : [
        problem(
          '企业名称',
          name,
          { zh: '企业名称为空', en: 'The name is missing' },
          { zh: '请填写营业执照上的企业名称。', en: 'Enter the name on the licence.' },
        ),
      ];

/** An empty date is the registry's to judge: an enterprise on record has one. */
const dateProblems = (written: string, date: string | null): CellProblem[] =>
  date !== null || written === '' ? [] : [problem('成立日期', written, unreadableDate, writeDate)];

/** What an enterprise that is new to the registry lacks where its row gives no date. */
export const missingDate = (): CellProblem => problem('成立日期', '', noDate, writeDate);

/** The code's record was merged into another by a person, who is not overruled by a list. */
export const mergedAway = (creditCode: string, keptCode: string): CellProblem =>
  problem(
    '统一社会信用代码',
    creditCode,
    { zh: '该记录已并入另一条', en: 'The record of this code was merged into another' },
    { zh: `请改填${keptCode}。`, en: `Write ${keptCode} instead.` },
  );

const unreadableDate = { zh: '成立日期无法识别', en: 'The date of registration cannot be read' };
const noDate = {
  zh: '成立日期为空，而该企业尚未入库',
  en: 'The date of registration is missing, and the enterprise is not on record yet',
};
const writeDate = { zh: '请按2019-05-20的形式填写。', en: 'Write it like 2019-05-20.' };
const asOnLicence = { zh: '请对照营业执照核对信用代码。', en: 'Compare the code with the licence.' };
const noLetters = {
  zh: '信用代码不使用字母 I、O、S、V、Z，请核对。',
  en: 'Credit codes have no I, O, S, V or Z; compare it with the licence.',
};
