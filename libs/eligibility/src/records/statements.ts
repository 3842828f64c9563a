import type { StatedFigure } from '@terrace/enterprises';
import { Decimal } from 'decimal.js';
import type { RecordedItem, Subject } from './subject';

/** The figures stated of a subject: those its certificates and products tell first, so that what a person says of the same day holds. */
export const statementsOf = (subject: Subject): readonly StatedFigure[] =>
  subject.items
    ? [...toldByItems(subject.enterprise.id, subject.items), ...(subject.stated ?? [])]
    : (subject.stated ?? []);

function toldByItems(enterpriseId: string, items: readonly RecordedItem[]): StatedFigure[] {
  const certificates = items
    .filter(({ kind, values }) => kind === 'certificate' && values['title']?.includes('高新技术企业'))
    .flatMap(({ no, values: { issuedOn, validUntil } }) =>
      issuedOn && validUntil
        ? [{ enterpriseId, name: 'hnteValidUntil', asOf: issuedOn, value: validUntil, source: no }]
        : [],
    );
  return [...certificates, ...mainProducts(enterpriseId, items)];
}

/** 主要产品（服务）收入, added up by fiscal year. A product without an amount leaves its year unsaid. */
function mainProducts(enterpriseId: string, items: readonly RecordedItem[]): StatedFigure[] {
  const byYear = new Map<string, RecordedItem[]>();
  for (const item of items) {
    const year =
      item.kind === 'product' && item.values['isMain'] === '是' ? item.values['fiscalYear'] : undefined;
    if (year !== undefined) byYear.set(year, [...(byYear.get(year) ?? []), item]);
  }
  return [...byYear].flatMap(([year, products]) => {
    const amounts = products.map(({ values }) => values['incomeYuan']);
    if (amounts.some((amount) => amount === undefined)) return [];
    const total = amounts.reduce((sum, amount) => sum.plus(amount ?? 0), new Decimal(0));
    const source = products.map(({ no }) => no).join('、');
    return [{ enterpriseId, name: 'mainProductYuan', asOf: `${year}-12-31`, value: total.toFixed(), source }];
  });
}
