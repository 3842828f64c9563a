import { checkCreditCode, normaliseName, type Enterprise } from '@terrace/enterprises';
import type { Text } from '@terrace/kernel';
import type { Announcement, Batch } from './decision';

type Found =
  | { readonly kind: 'no-case' }
  | {
      readonly kind: 'case';
      readonly ended: boolean;
      readonly batch: Batch | null;
      readonly isSame: boolean;
    };

/** What speaks against a candidate; nothing: it is one of several that all match. */
export function whyNear(enterprise: Enterprise, announced: Announcement, found: Found): Text[] {
  return [
    ...codeReasons(enterprise, announced),
    ...nameReasons(enterprise, announced),
    ...caseReasons(found),
  ];
}

function codeReasons({ creditCode }: Enterprise, announced: Announcement): Text[] {
  if (creditCode === announced.creditCode) return [];
  const check = checkCreditCode(announced.creditCode);
  const says = `来文代码 ${announced.creditCode}，企业库代码 ${creditCode}`;
  const saysEn = `the decision says ${announced.creditCode}, the registry ${creditCode}`;
  if (check.kind === 'ok')
    return [{ zh: `统一社会信用代码不同：${says}`, en: `Another credit code: ${saysEn}` }];
  return [{ zh: `来文统一社会信用代码校验不通过：${says}`, en: `The credit code does not hold: ${saysEn}` }];
}

function nameReasons({ name, formerNames }: Enterprise, { enterpriseName }: Announcement): Text[] {
  const announced = normaliseName(enterpriseName);
  if (normaliseName(name) === announced) return [];
  if (formerNames.some((former) => normaliseName(former) === announced))
    return [
      { zh: `来文为曾用名“${enterpriseName}”`, en: `The decision uses a former name, ${enterpriseName}` },
    ];
  return [
    { zh: `名称不同：来文为“${enterpriseName}”`, en: `Another name: the decision says ${enterpriseName}` },
  ];
}

function caseReasons(found: Found): Text[] {
  if (found.kind === 'no-case')
    return [{ zh: '该企业没有本项目的案件', en: 'It has no case of this programme' }];
  const { ended, batch, isSame } = found;
  return [
    ...(ended ? [{ zh: '案件已办结', en: 'The case has ended' }] : []),
    ...(isSame ? [] : [otherBatch(batch)]),
  ];
}

const otherBatch = (batch: Batch | null): Text =>
  batch
    ? {
        zh: `批次不同：案件为 ${String(batch.year)} 年第 ${String(batch.no)} 批`,
        en: `Another batch: the case is in ${String(batch.year)}, no. ${String(batch.no)}`,
      }
    : { zh: '案件尚未列入批次', en: 'The case is in no batch yet' };
