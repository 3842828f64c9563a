import { Decimal } from 'decimal.js';
import type { Text } from '@terrace/kernel';
import type { Enterprise, EnterpriseRecord, YearlyFigures } from '../enterprise';
import { filled } from '../filled';
import { figureHeaders, type FigureField } from './columns';
import type { RowContent } from './listed-row';

const figureFields = Object.keys(figureHeaders) as FigureField[];

/** What a row says as the registry takes it: what is on record and not in the row stays. */
export function mergeRow<Row extends RowContent>(
  row: Row,
  known: EnterpriseRecord | undefined,
): MergedRow<Row> {
  if (!known) return { ...row, doubts: [] };
  const { enterprise, warnings } = mergeEnterprise(known.enterprise, row.enterprise);
  const emptyIn = new Map(row.empty);
  const figures = row.figures.map((read): YearlyFigures => {
    const before = known.figures.find(({ fiscalYear }) => fiscalYear === read.fiscalYear);
    if (!before) return read;
    const kept = (emptyIn.get(read.fiscalYear) ?? []).map((field) => [field, before[field]]);
    const merged: YearlyFigures = { ...read, ...Object.fromEntries(kept) };
    // Figures that a list only repeats keep where they came from.
    return figureFields.every((field) => new Decimal(merged[field]).equals(before[field])) ? before : merged;
  });
  return { ...row, enterprise, figures, doubts: warnings };
}

/** With what a person should look at, seeing what was on record. */
type MergedRow<Row> = Row & { readonly doubts: readonly Text[] };

interface Merged {
  readonly enterprise: Enterprise;
  readonly warnings: readonly Text[];
}

/** What a list says of an enterprise that is on record: another name is the new one, and the one of before is kept. */
export function mergeEnterprise(known: Enterprise, read: Enterprise): Merged {
  const isRenamed = read.name !== known.name;
  const enterprise = {
    ...known,
    // An empty cell says nothing, and what is on record stays.
    ...filled(read, known),
    name: read.name,
    registeredOn: read.registeredOn || known.registeredOn,
    formerNames: isRenamed ? [...new Set([...known.formerNames, known.name])] : known.formerNames,
    registeredCapitalYuan: capitalOf(known, read),
    tags: read.tags.length > 0 ? read.tags : known.tags,
  };
  return { enterprise, warnings: isRenamed ? [renamed(known.name, read.name)] : [] };
}

/** None said, or the same written otherwise: what is on record stays. */
const capitalOf = (known: Enterprise, read: Enterprise): string => {
  const said = new Decimal(read.registeredCapitalYuan);
  return said.isZero() || said.equals(known.registeredCapitalYuan)
    ? known.registeredCapitalYuan
    : read.registeredCapitalYuan;
};

const renamed = (from: string, to: string): Text => ({
  zh: `企业名称由“${from}”变更为“${to}”，原名称已列入曾用名；如不是同一企业请核对信用代码`,
  en: `The name changes from "${from}" to "${to}"; the former one is kept. If it is another enterprise, compare the credit code`,
});
