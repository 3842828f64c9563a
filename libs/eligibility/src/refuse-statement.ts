import type { StatedFigure } from '@terrace/enterprises';
import { refused, type Refusal, type Text } from '@terrace/kernel';
import type { AskedFigure } from './pack/pack';
import type { RulePacks } from './rule-packs';

type Statement = Omit<StatedFigure, 'enterpriseId'>;

const decimal = /^-?\d{1,20}(\.\d{1,6})?$/;
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const forms: Readonly<
  Record<AskedFigure['type'], { readonly fits: (value: string) => boolean; readonly name: Text }>
> = {
  decimal: { fits: (value) => decimal.test(value), name: { zh: '数字', en: 'a number' } },
  bool: { fits: (value) => value === 'true' || value === 'false', name: { zh: '是或否', en: 'yes or no' } },
  date: { fits: isDate, name: { zh: '日期（年-月-日）', en: 'a date (YYYY-MM-DD)' } },
  string: { fits: (value) => value !== '', name: { zh: '文字', en: 'a text' } },
};

/** Why a figure cannot be stated so; null where it can. */
export function refuseStatement(packs: RulePacks, statement: Statement, today: string): Refusal | null {
  const { name, asOf, value, source } = statement;
  if (!isDate(asOf) || asOf > today) return no(notYet(asOf));
  const asked = packs.askedFigure(name, today);
  if (!asked) return no(notAsked(name));
  const { fits, name: form } = forms[asked.type];
  if (!fits(value))
    return no({ zh: `“${asked.title.zh}”应填${form.zh}。`, en: `"${asked.title.en}" is ${form.en}.` });
  if (asked.per === 'year' && !asOf.endsWith('-12-31')) return no(notAYear);
  return source.trim() === '' ? no(noSource) : null;
}

const no = (reason: Text): Refusal => refused('invalid', reason).refusal;

const notYet = (asOf: string): Text => ({
  zh: `数据日期“${asOf}”须为不晚于今天的日期。`,
  en: `The figure's date "${asOf}" has to be a day not later than today.`,
});
const notAsked = (name: string): Text => ({
  zh: `现行规则没有名为“${name}”的数据项。`,
  en: `No rules in force ask for a figure "${name}".`,
});
const notAYear: Text = {
  zh: '年度数据的日期须为该年度的12月31日。',
  en: 'A yearly figure is dated 31 December of its year.',
};
const noSource: Text = {
  zh: '请写明数据来源，如专项报告、证书或现场核查记录。',
  en: 'Say what shows it: a report, a certificate, a record of a visit.',
};

function isDate(text: string): boolean {
  const parsed = date.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return parsed !== null && parsed.toISOString().startsWith(text);
}
