import { nameChange } from '@terrace/eligibility';
import type { Chart, Json } from '@terrace/engine';
import type { Counterfactual, Text } from '@terrace/kernel';
import { figureTitle } from '@terrace/programmes';

/**
 * What would make a condition hold, as an officer says it: `研发费用再增加 1 204 000 元即可达到`. Null for figures that have
 * no name among people, such as a threshold.
 */
export function sayChange(
  counterfactual: Counterfactual,
  chart: Pick<Chart, 'def'>,
  facts: Readonly<Record<string, Json>>,
): Text | null {
  const { path, change } = counterfactual;
  const [, fact] = /^facts\.company\.(\w+)$/.exec(path) ?? [];
  if (fact !== undefined) {
    const company = facts['company'];
    const named = nameChange(fact, counterfactual, isRecord(company) ? company : {});
    return named && sentence(named.title, named.change, named.unit);
  }
  const [, field] = /^(?:event\.)?data\.(\w+)$/.exec(path) ?? [];
  const title = field === undefined ? null : figureTitle(chart, field);
  return title && sentence({ zh: `“${title.zh}”`, en: `“${title.en}”` }, change);
}

function sentence(title: Text, change: string, unit?: Text): Text {
  const isLess = change.startsWith('-');
  const amount = grouped(change.replace(/^[+-]/, ''));
  const en = [amount, unit?.en, isLess ? 'less' : 'more'].filter(Boolean).join(' ');
  return {
    zh: `${title.zh}再${isLess ? '减少' : '增加'} ${amount} ${unit?.zh ?? ''}即可达到`,
    en: `${en} in ${title.en} would pass`,
  };
}

/** Digits in threes, as GB/T 15835 writes figures; the spaces do not break. Nothing is rounded. */
function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const threes = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return fraction === undefined ? threes : `${threes}.${fraction}`;
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
