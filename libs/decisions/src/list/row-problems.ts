import type { CellProblem } from '@terrace/enterprises';
import type { Text } from '@terrace/kernel';

/** What is wrong with a cell, and what would put it right. */
export type RowProblem = Pick<CellProblem, 'reason' | 'remedy'>;

const asPublished = { zh: '请对照公布的文件核对。', en: 'Compare it with the published document.' };

export const noCode: RowProblem = {
  reason: { zh: '信用代码为空', en: 'The credit code is missing' },
  remedy: asPublished,
};

export const codeAsNumber: RowProblem = {
  reason: {
    zh: '信用代码被电子表格转成了数值，末几位已丢失',
    en: 'The spreadsheet has turned the credit code into a number and lost its last digits',
  },
  remedy: { zh: '请将该列设为文本格式后重新填写。', en: 'Set the column to text and enter it again.' },
};

export const notEighteen = (signs: number): RowProblem => ({
  reason: {
    zh: `信用代码应为18位字母和数字，现为${String(signs)}位`,
    en: `A credit code has 18 letters and digits; this has ${String(signs)} signs`,
  },
  remedy: asPublished,
});

export const noName: RowProblem = {
  reason: { zh: '企业名称为空', en: 'The name is missing' },
  remedy: asPublished,
};

export const noDocumentNumber: RowProblem = {
  reason: { zh: '文号为空', en: 'The number of the document is missing' },
  remedy: { zh: '请填写文号，或在上传时统一填写。', en: 'Enter it, or say it once for the whole list.' },
};

export const noOutcome = (known: readonly string[]): RowProblem => ({
  reason: { zh: '结果为空', en: 'The outcome is missing' },
  remedy: oneOf(known),
});

export const unknownOutcome = (known: readonly string[]): RowProblem => ({
  reason: { zh: '结果无法识别', en: 'The outcome is not known' },
  remedy: oneOf(known),
});

const oneOf = (known: readonly string[]): Text => ({
  zh: `可填：${known.join('、')}。`,
  en: `Enter one of: ${known.join(', ')}.`,
});

export const noBatch: RowProblem = {
  reason: { zh: '批次为空', en: 'The batch is missing' },
  remedy: { zh: '请填写批次，如“2026年第1批”。', en: 'Enter it like 2026年第1批 or 2026-1.' },
};

export const unreadableBatch: RowProblem = {
  reason: { zh: '批次无法识别或缺少年度', en: 'The batch cannot be read, or has no year' },
  remedy: noBatch.remedy,
};

export const noDate: RowProblem = {
  reason: { zh: '日期为空', en: 'The date is missing' },
  remedy: { zh: '请按2026-10-20的形式填写。', en: 'Write it like 2026-10-20.' },
};

export const unreadableDate: RowProblem = {
  reason: { zh: '日期无法识别', en: 'The date cannot be read' },
  remedy: noDate.remedy,
};

export const futureDate = (today: string): RowProblem => ({
  reason: { zh: `日期晚于今日（${today}）`, en: `The date is after today, ${today}` },
  remedy: asPublished,
});

export const missing = ({ zh, en }: Text): RowProblem => ({
  reason: { zh: `缺少“${zh}”`, en: `"${en}" is missing` },
  remedy: { zh: `请补充“${zh}”列的内容。`, en: `Add it in a column "${en}".` },
});
