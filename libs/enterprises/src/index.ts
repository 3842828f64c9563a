export {
  checkCreditCode,
  creditCodeCheckDigit,
  isValidCreditCode,
  organisationCheckDigit,
} from './credit-code';
export type { CreditCodeCheck } from './credit-code';
export type { Enterprise, EnterpriseRecord, IntellectualProperty, IpKind, YearlyFigures } from './enterprise';
export { EnterpriseIds } from './enterprise-ids';
export { enterpriseIdOf } from './enterprise-id';
export { dateOfCell } from './import/cell-values';
export { mediaTypeOfTable, readTables } from './import/read-table';
export type { TableRow } from './import/table';
export { writeOutcomes } from './import/write-outcomes';
export type { RowOutcome } from './import/write-outcomes';
export type { AcceptedRow, CellProblem, ImportReport, RejectedRow } from './import/import-report';
export { readEnterpriseWorkbook } from './import/read-enterprise-workbook';
export { writeEnterpriseTemplate, writeEnterpriseWorkbook } from './import/write-enterprise-workbook';
export { writeImportReport } from './import/write-import-report';
export { normaliseName } from './normalise-name';
export { byEnterprise, StatedFigures } from './stated-figure';
export type { StatedFigure, Statement } from './stated-figure';
export { EnterpriseStore, WorkbookStore } from './ports';
export type { EnterpriseQuery, Workbook } from './ports';
export { LifeLine } from './life-line';
export type { LifeLineItem, LifeLineQuery } from './life-line';
export { mergeRow } from './import/merge-enterprise';
export { missingDate } from './import/read-row';
