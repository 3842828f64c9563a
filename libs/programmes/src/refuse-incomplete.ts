import type { Json } from '@terrace/engine';
import { refused, type FailedCondition, type Refusal } from '@terrace/kernel';
import type { ActionMeta, Choice, FieldType, FormField } from './action-meta';

/** Why an event is sent without what its form asks for; null when everything is there and well formed. */
export function refuseIncomplete(
  meta: ActionMeta,
  data: Readonly<Record<string, Json>>,
  note: string | null,
): Refusal | null {
  const failed = [
    ...(meta.needsReason && !note?.trim() ? [reasonMissing] : []),
    ...meta.form.flatMap((field) => failureOf(field, data[field.name])),
  ];
  if (failed.length === 0) return null;
  const zh = failed.map(({ reason }) => reason.zh).join('；');
  const en = failed.map(({ reason }) => reason.en).join('; ');
  return refused('invalid', { zh: `填写不完整：${zh}`, en: `The form is not complete: ${en}` }, failed)
    .refusal;
}

function failureOf(field: FormField, value: Json | undefined): FailedCondition[] {
  const { name, title, type, required, choices } = field;
  const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  if (empty) {
    if (!required) return [];
    return [{ id: name, reason: { zh: `请填写“${title.zh}”`, en: `"${title.en}" is required` } }];
  }
  if (choices && !choices.some((choice) => choice.value === value)) return [notAmong(field, choices)];
  if (forms[type].test(value)) return [];
  return [
    {
      id: name,
      reason: { zh: `“${title.zh}”应为${forms[type].zh}`, en: `"${title.en}" is not ${forms[type].en}` },
    },
  ];
}

const notAmong = ({ name, title }: FormField, choices: readonly Choice[]): FailedCondition => ({
  id: name,
  reason: {
    zh: `“${title.zh}”应为：${choices.map((choice) => choice.title.zh).join('、')}`,
    en: `"${title.en}" is none of ${choices.map((choice) => choice.title.en).join(', ')}`,
  },
});

const isString = (value: Json) => typeof value === 'string';
const matches = (pattern: RegExp) => (value: Json) => typeof value === 'string' && pattern.test(value);
const isDate = (value: Json) =>
  matches(/^\d{4}-\d{2}-\d{2}$/)(value) &&
  new Date(`${String(value)}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

const forms: Readonly<Record<FieldType, { test: (value: Json) => boolean; zh: string; en: string }>> = {
  text: { test: isString, zh: '文字', en: 'text' },
  longtext: { test: isString, zh: '文字', en: 'text' },
  int: { test: (value) => Number.isSafeInteger(value), zh: '整数', en: 'a whole number' },
  decimal: { test: matches(/^-?\d+(\.\d+)?$/), zh: '数字', en: 'a decimal number' },
  date: { test: isDate, zh: '日期（如2020-06-01）', en: 'a date such as 2020-06-01' },
  url: { test: matches(/^https?:\/\/\S+$/), zh: '网址', en: 'a web address' },
};

const reasonMissing: FailedCondition = {
  id: 'reason',
  reason: { zh: '请填写理由', en: 'a reason is required' },
};
