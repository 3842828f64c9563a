import type { Finding } from '../finding';
import type { CodeSighting } from '../looking/credit-code-in-text';
import type { DocumentSlot } from '../slot';

const at = ({ page, box }: CodeSighting) => ({ page, box });

const clauseOf = (slot: DocumentSlot) => (slot.clause ? { clause: slot.clause } : {});

export const codeMatches = (seen: CodeSighting): Finding => ({
  code: 'code-matches',
  severity: 'info',
  message: {
    zh: '统一社会信用代码与登记信息一致。',
    en: 'The unified social credit code agrees with the registry.',
  },
  ...at(seen),
  value: seen.found,
  ...(seen.code ? { expected: seen.code } : {}),
});

export const codeRepaired = (seen: CodeSighting, expected: string): Finding => ({
  code: 'code-repaired',
  severity: 'info',
  message: {
    zh: `统一社会信用代码识别为“${seen.found}”，经校验位修正后为“${expected}”，与登记信息一致。`,
    en: `The credit code was recognised as "${seen.found}"; corrected by its check digit it is "${expected}" and agrees with the registry.`,
  },
  ...at(seen),
  value: seen.found,
  expected,
});

export const codeDiffers = (seen: CodeSighting, expected: string, slot: DocumentSlot): Finding => ({
  code: 'code-differs',
  severity: 'block',
  message: {
    zh: `材料载明的统一社会信用代码为“${seen.found}”，与登记的“${expected}”不一致。`,
    en: `The document carries the credit code "${seen.found}"; the registry has "${expected}".`,
  },
  ...at(seen),
  value: seen.found,
  expected,
  ...clauseOf(slot),
  remedy: {
    zh: '请核对是否误传其他单位的材料；材料记载有误的，由出具单位更正后重新上传。',
    en: "Check whether another company's document was uploaded; if the document is wrong, have its issuer correct it.",
  },
});

export const codeMisprinted = (seen: CodeSighting, expected: string, slot: DocumentSlot): Finding => ({
  code: 'code-misprinted',
  severity: 'block',
  message: {
    zh: `材料载明的统一社会信用代码“${seen.found}”未通过校验位校验，登记的代码为“${expected}”。`,
    en: `The credit code "${seen.found}" in the document fails its own check digit; the registry has "${expected}".`,
  },
  ...at(seen),
  value: seen.found,
  expected,
  ...clauseOf(slot),
  remedy: {
    zh: '请逐位核对代码；扫描不清的请重新扫描，材料记载有误的请更正后重新上传。',
    en: 'Compare the code digit by digit; scan again if it is blurred, or have the document corrected.',
  },
});

export const codeMissing = (expected: string, slot: DocumentSlot): Finding => ({
  code: 'code-missing',
  severity: 'block',
  message: {
    zh: `材料中未找到统一社会信用代码“${expected}”。`,
    en: `The credit code "${expected}" does not appear in the document.`,
  },
  page: null,
  box: null,
  expected,
  ...clauseOf(slot),
  remedy: {
    zh: '请上传载有本单位统一社会信用代码的完整材料，或在封面注明并加盖公章。',
    en: 'Upload the complete document with the code on it, or state it on the cover under the company seal.',
  },
});

/** A partner, an agency or a customer: named so that an officer sees it, held against nobody. */
export const codeOther = (seen: CodeSighting): Finding => ({
  code: 'code-other',
  severity: 'info',
  message: {
    zh: `材料中另出现其他单位的统一社会信用代码“${seen.found}”。`,
    en: `Another organisation's credit code "${seen.found}" also appears in the document.`,
  },
  ...at(seen),
  value: seen.found,
});
