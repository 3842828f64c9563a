import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

/** The one door to the API. The two imports above are all that names where its types come from. */
export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });

type Schemas = components['schemas'];

export type Text = Schemas['TextSchema'];
export type Problem = Schemas['ProblemSchema'];
export type Refusal = Schemas['RefusalSchema'];
export type FailedCondition = Schemas['FailedConditionSchema'];
export type User = Schemas['SignedInUser'];
export type CaseSummary = Schemas['CaseSummary'];
export type CaseDetail = Schemas['CaseDetail'];
export type CaseAction = Schemas['CaseAction'];
export type CaseDeadline = Schemas['CaseDeadline'];
export type CaseSlot = Schemas['CaseSlot'];
export type CaseDocument = Schemas['CaseDocument'];
export type FormField = Schemas['FormField'];
export type Finding = Schemas['FindingSchema'];
export type Box = Schemas['BoxSchema'];
export type StageCount = Schemas['StageCount'];
export type HistoryItem = Schemas['HistoryItem'];
export type Enterprise = Schemas['EnterpriseSchema'];
export type EnterpriseDetail = Schemas['EnterpriseDetail'];
export type YearlyFigures = Schemas['YearlyFiguresSchema'];
export type IntellectualProperty = Schemas['IntellectualPropertySchema'];
export type ConditionCard = Schemas['ConditionCardSchema'];
export type Assessment = Schemas['AssessmentSchema'];
export type ImportResult = Schemas['ImportResult'];
export type RejectedRow = Schemas['RejectedRow'];
export type Task = Schemas['TaskSchema'];
export type WorkItem = Schemas['WorkItem'];
export type StaffMember = Schemas['StaffMember'];
export type CaseCorrection = Schemas['CaseCorrection'];
export type Letter = Schemas['LetterSchema'];
export type ChartSummary = Schemas['ChartSummary'];
export type BulkOffers = Schemas['BulkOffersSchema'];
export type BulkPreview = Schemas['BulkPreviewSchema'];
export type Foreseen = Schemas['ForeseenSchema'];
export type BulkOrder = Schemas['BulkSchema'];
export type BulkItem = Schemas['BulkItemSchema'];
export type UndoKept = Schemas['UndoKeptSchema'];
export type QueueState = Schemas['QueueStateSchema'];
export type Failure = Schemas['FailureSchema'];
export type Decision = Schemas['DecisionSchema'];
export type DecisionCandidate = Schemas['CandidateSchema'];
