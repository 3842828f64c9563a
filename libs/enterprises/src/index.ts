export {
  checkCreditCode,
  creditCodeCheckDigit,
  isValidCreditCode,
  organisationCheckDigit,
} from './credit-code';
export type { CreditCodeCheck } from './credit-code';
export { ipKinds } from './enterprise';
export type { Enterprise, EnterpriseRecord, IntellectualProperty, IpKind, YearlyFigures } from './enterprise';
export { DuplicateStore, unite } from './duplicates/duplicate';
export { likenesses } from './duplicates/duplicate';
export type { Likeness, Suspects, Verdict } from './duplicates/duplicate';
export { EnterpriseIds } from './enterprise-ids';
export { enterpriseIdOf } from './enterprise-id';
export { dateOfCell } from './import/cell-values';
export { Holdings, holdingKinds } from './holdings/holding';
export type { Holding, HoldingKind } from './holdings/holding';
export { listHoldings } from './import/holding-sheets';
export { listRights, withoutOwner } from './import/ip-sheet';
export { doubtsOf, layoutOf } from './import/list-layout';
export type { ListLayout } from './import/list-layout';
export { listRows } from './import/list-rows';
export type { CellProblem, ListedRight, ListedRow, RowContent } from './import/listed-row';
export { outcomeTold } from './import/outcome-told';
export { importOutcomes, importStages } from './imports/import-run';
export type {
  ImportOutcome,
  ImportProgress,
  ImportRun,
  ImportStage,
  ReadLayout,
  SettledRow,
  StagedHolding,
  StagedRight,
  StagedRow,
} from './imports/import-run';
export { ImportStore } from './imports/import-store';
export type { ClaimedRow, SettledRowQuery, Staged } from './imports/import-store';
export {
  writeEnterpriseList,
  writeEnterpriseTemplate,
  writeEnterpriseWorkbook,
} from './import/write-enterprise-workbook';
export type { ListedEnterprise } from './import/write-enterprise-workbook';
export { normaliseName } from './normalise-name';
export { byEnterprise, StatedFigures } from './stated-figure';
export type { StatedFigure, Statement } from './stated-figure';
export { EnterpriseStore, WorkbookStore } from './ports';
export type { EnterpriseQuery, Upserted, Workbook } from './ports';
export { LifeLine } from './life-line';
export type { LifeLineItem, LifeLineQuery } from './life-line';
export { mergeRow } from './import/merge-enterprise';
export { mergedAway, missingDate } from './import/read-row';
