import type { Finding } from '../finding';
import type { NameSighting } from '../looking/names-in-text';
import type { DocumentSlot } from '../slot';

const at = ({ page, box }: NameSighting) => ({ page, box });

const clauseOf = (slot: DocumentSlot) => (slot.clause ? { clause: slot.clause } : {});

export const nameMatches = (seen: NameSighting, expected: string): Finding => ({
  code: 'name-matches',
  severity: 'info',
  message: { zh: '单位名称与登记信息一致。', en: "The company's name agrees with the registry." },
  ...at(seen),
  value: seen.found,
  expected,
});

export const nameFormer = (seen: NameSighting, expected: string, slot: DocumentSlot): Finding => ({
  code: 'name-former',
  severity: 'warn',
  message: {
    zh: `材料载明的是曾用名“${seen.found}”，现登记名称为“${expected}”。`,
    en: `The document carries the former name "${seen.found}"; the registered name is "${expected}".`,
  },
  ...at(seen),
  value: seen.found,
  expected,
  ...clauseOf(slot),
  remedy: {
    zh: '请一并提供登记机关出具的名称变更证明。',
    en: "Attach the registrar's notice of the change of name.",
  },
});

/** A few letters off: in a scan most likely misread, in stored text it is what the document says. */
export const nameNearMiss = (seen: NameSighting, expected: string, slot: DocumentSlot): Finding => ({
  code: 'name-near-miss',
  severity:
    seen.source === 'ocr' && seen.changes <= Math.max(1, Math.floor(expected.length / 8)) ? 'warn' : 'block',
  message: {
    zh: `材料载明的单位名称为“${seen.found}”，与登记的“${expected}”有 ${seen.changes} 处不同。`,
    en: `The document says "${seen.found}"; the registered name "${expected}" differs in ${seen.changes} place(s).`,
  },
  ...at(seen),
  value: seen.found,
  expected,
  ...clauseOf(slot),
  remedy: {
    zh: '请逐字核对单位全称；属扫描识别偏差的由审核人员确认，属记载错误的更正后重新上传。',
    en: 'Compare the full name letter by letter; an officer confirms a misread scan, a real error must be corrected.',
  },
});

export const nameMissing = (named: string | null, expected: string, slot: DocumentSlot): Finding => ({
  code: 'name-missing',
  severity: 'block',
  message: named
    ? {
        zh: `材料中未找到单位名称“${expected}”，载明的是“${named}”。`,
        en: `The name "${expected}" does not appear in the document; it names "${named}".`,
      }
    : {
        zh: `材料中未找到单位名称“${expected}”。`,
        en: `The name "${expected}" does not appear in the document.`,
      },
  page: null,
  box: null,
  ...(named ? { value: named } : {}),
  expected,
  ...clauseOf(slot),
  remedy: {
    zh: '请核对是否误传其他单位的材料，并上传载有本单位全称的完整材料。',
    en: "Check whether another company's document was uploaded, and upload the complete one with the company's full name.",
  },
});
