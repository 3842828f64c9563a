import type { Text } from '@terrace/kernel';
import type { Enterprise, EnterpriseRecord, YearlyFigures } from '../enterprise';
import type { RowContent } from './listed-row';

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
    const kept = before ? (emptyIn.get(read.fiscalYear) ?? []).map((field) => [field, before[field]]) : [];
    return { ...read, ...Object.fromEntries(kept) };
  });
  return { ...row, enterprise, figures, doubts: warnings };
}

/** With what a person should look at, seeing what was on record. */
type MergedRow<Row> = Row & { readonly doubts: readonly Text[] };

interface Merged {
  readonly enterprise: Enterprise;
  readonly warnings: readonly Text[];
}

/** Texts that a list may leave out: an empty cell says nothing, and what is on record stays. */
const keptWhenEmpty = [
  'legalPerson',
  'street',
  'industryCode',
  'industry',
  'technologyField',
  'address',
  'contactName',
  'contactEmail',
] as const;

/** What a list says of an enterprise that is on record: another name is the new one, and the one of before is kept. */
export function mergeEnterprise(known: Enterprise, read: Enterprise): Merged {
  const texts = Object.fromEntries(keptWhenEmpty.map((field) => [field, read[field] || known[field]]));
  const isRenamed = read.name !== known.name;
  const enterprise = {
    ...known,
    ...texts,
    name: read.name,
    registeredOn: read.registeredOn || known.registeredOn,
    formerNames: isRenamed ? [...new Set([...known.formerNames, known.name])] : known.formerNames,
    registeredCapitalYuan:
      Number(read.registeredCapitalYuan) === 0 ? known.registeredCapitalYuan : read.registeredCapitalYuan,
    tags: read.tags.length > 0 ? read.tags : known.tags,
  };
  return { enterprise, warnings: isRenamed ? [renamed(known.name, read.name)] : [] };
}

const renamed = (from: string, to: string): Text => ({
  zh: `企业名称由“${from}”变更为“${to}”，原名称已列入曾用名；如不是同一企业请核对信用代码`,
  en: `The name changes from "${from}" to "${to}"; the former one is kept. If it is another enterprise, compare the credit code`,
});
