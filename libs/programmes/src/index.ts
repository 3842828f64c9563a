export { mayHaveSeveral } from './may-have-several';
export { chartFiguresOf } from './chart-figure';
export type { ChartFigure } from './chart-figure';
export { slotsOf } from './document-slot';
export type { AcceptedType, DocumentSlot } from './document-slot';
export { documentFacts } from './document-facts';
export { actionMetaOf } from './action-meta';
export { cohortKindsOf } from './cohort-meta';
export type { CohortKind } from './cohort-meta';
export { figureTitle } from './figure-title';
export type { ActionMeta, Choice, FieldType, FormField, Tone } from './action-meta';
export { stagesOf, stateMetaOf } from './state-meta';
export type { Stage, StateMeta } from './state-meta';
export { timerMetaOf } from './timer-meta';
export type { TimerMeta } from './timer-meta';
export { Letters } from './letters';
export type { LetterTemplate, LetterText, LetterValues } from './letters';
export { fillLetter } from './fill-letter';
export { FileChartCatalogue } from './file-chart-catalogue';
export { loadProgrammes, readProgrammes } from './load-programmes';
export type { Programmes, ProgrammeProblem, ReadProgrammes } from './load-programmes';
export type { ExaminedChart } from './validation/examine-programme';
export { parsePositioned } from './positioned-yaml';
export type { Path, PositionedYaml } from './positioned-yaml';
export { YamlMigrationPlans } from './yaml-migration-plans';
export {
  correctionsIn,
  enterpriseFields,
  formToAnswer,
  refuseCorrections,
  refuseUnanswered,
} from './corrections';
export type { Correction } from './corrections';
export { refuseIncomplete } from './refuse-incomplete';
