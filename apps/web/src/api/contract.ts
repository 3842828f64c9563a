/** The API as the portal knows it, in the shape `openapi-typescript` gives a document. */

interface TextSchema {
  zh: string;
  en: string;
}

interface FailedConditionSchema {
  id: string;
  reason: TextSchema;
  clause?: string;
  value?: string;
  threshold?: string;
  gap?: string;
  remedy?: TextSchema;
}

interface ConditionSchema extends FailedConditionSchema {
  holds: boolean;
}

interface RefusalSchema {
  kind: string;
  reason: TextSchema;
  conditions?: FailedConditionSchema[];
}

interface ProblemSchema extends RefusalSchema {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { field: string; reason: TextSchema }[];
}

interface SignedInUser {
  id: string;
  name: string;
  roles: string[];
  enterpriseId: string | null;
}

interface CaseSummary {
  id: string;
  businessKey: string;
  chartId: string;
  chartVersion: number;
  enterprise: { id: string; name: string; creditCode: string; street: string };
  stage: string;
  stageTitle: TextSchema;
  state: string;
  stateTitle: TextSchema;
  holder: string | null;
  version: number;
  startedAt: string;
  updatedAt: string;
  nextDeadline: { dueOn: string; letter: string | null } | null;
}

interface FormField {
  name: string;
  title: TextSchema;
  type: 'text' | 'textarea' | 'date' | 'number' | 'boolean';
  required: boolean;
}

interface CaseAction {
  event: string;
  title: TextSchema;
  allowed: boolean;
  by: string[];
  needsReason: boolean;
  tone: 'primary' | 'default' | 'danger';
  form: FormField[];
  refusal: RefusalSchema | null;
  conditions: ConditionSchema[];
}

interface CaseDeadline {
  name: string;
  dueOn: string;
  dueAt: string;
  holder: string | null;
  event: string | null;
  title: TextSchema;
  remindOn: string[];
}

interface BoxSchema {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface FindingSchema {
  code: string;
  severity: 'block' | 'warn' | 'info';
  message: TextSchema;
  page: number | null;
  box: BoxSchema | null;
  value?: string;
  expected?: string;
  clause?: string;
  remedy?: TextSchema;
}

interface CaseDocument {
  id: string;
  slot: string;
  version: number;
  fileName: string;
  mime: string | null;
  bytes: number;
  pageCount: number | null;
  uploadedAt: string;
  uploadedBy: string;
  status: 'pending' | 'passed' | 'failed';
  findings: FindingSchema[];
}

interface CaseSlot {
  code: string;
  title: TextSchema;
  required: boolean;
  accept: string[];
  clause?: string;
  current: CaseDocument | null;
  versions: number;
  open: boolean;
}

interface CaseDetail extends CaseSummary {
  configuration: string[];
  done: boolean;
  data: { [key: string]: unknown };
  facts: { [key: string]: unknown };
  actions: CaseAction[];
  deadlines: CaseDeadline[];
  slots: CaseSlot[];
}

interface StageCount {
  stage: string;
  title: TextSchema;
  count: number;
  states: { state: string; title: TextSchema; count: number }[];
}

interface HistoryItem {
  id: string;
  seq: number;
  name: string;
  title: TextSchema;
  actor: { id?: string; name?: string };
  at: string;
  note: string | null;
  left: string[];
  entered: string[];
  enteredTitles: TextSchema[];
  data: { [key: string]: unknown };
  hash: string;
}

interface EnterpriseSchema {
  id: string;
  creditCode: string;
  name: string;
  formerNames: string[];
  registeredOn: string;
  legalPerson: string;
  street: string;
  industryCode: string;
  industry: string;
  technologyField: string;
  address: string;
  registeredCapitalYuan: string;
  contactName: string;
  contactEmail: string | null;
  tags: string[];
  demonstration: boolean;
}

interface YearlyFiguresSchema {
  fiscalYear: number;
  salesYuan: string;
  totalIncomeYuan: string;
  hntIncomeYuan: string;
  rdYuan: string;
  rdDomesticYuan: string;
  netAssetsYuan: string;
  totalAssetsYuan: string;
  staffAverage: string;
  rdStaffAverage: string;
  source: string;
}

interface IntellectualPropertySchema {
  no: string;
  title: string;
  kind: string;
  class: 'I' | 'II';
  grantedOn: string;
  usedInApplication: string | null;
}

interface ConditionCardSchema {
  id: string;
  title: TextSchema;
  clause: string;
  status: 'pass' | 'fail' | 'unknown';
  value?: string | null;
  threshold?: string | null;
  gap?: string | null;
  margin?: 'steady' | 'thin' | null;
  remedy?: TextSchema | null;
}

interface AssessmentSchema {
  conditions: ConditionCardSchema[];
  growth: { [key: string]: unknown };
  scoreMin: number;
  scoreMax: number;
}

interface EnterpriseDetail {
  enterprise: EnterpriseSchema;
  figures: YearlyFiguresSchema[];
  ip: IntellectualPropertySchema[];
  cases: CaseSummary[];
  assessment: AssessmentSchema;
}

interface ImportResult {
  created: number;
  updated: number;
  unchanged: number;
  accepted: number;
  columns: { header: string; field: string | null; unit: string | null; year: number | null }[];
  rejected: RejectedRow[];
  warnings: { row: number; text: TextSchema }[];
  workbookId: string;
}

interface RejectedRow {
  row: number;
  creditCode: string;
  name: string;
  problems: { column: string; value: string; reason: TextSchema; remedy: TextSchema }[];
}

interface LetterSchema {
  id: string;
  kind: string;
  instanceId: string | null;
  subject: TextSchema;
  body: TextSchema;
  createdAt: string;
  readAt: string | null;
}

interface ChartSummary {
  id: string;
  version: number;
  title: TextSchema;
  inForceFrom: string;
  stages: { id: string; title: TextSchema }[];
}

export interface components {
  schemas: {
    TextSchema: TextSchema;
    FailedConditionSchema: FailedConditionSchema;
    ProblemSchema: ProblemSchema;
    RefusalSchema: RefusalSchema;
    SignedInUser: SignedInUser;
    CaseSummary: CaseSummary;
    CaseDetail: CaseDetail;
    CaseAction: CaseAction;
    CaseDeadline: CaseDeadline;
    CaseSlot: CaseSlot;
    CaseDocument: CaseDocument;
    FormField: FormField;
    FindingSchema: FindingSchema;
    BoxSchema: BoxSchema;
    StageCount: StageCount;
    HistoryItem: HistoryItem;
    EnterpriseSchema: EnterpriseSchema;
    EnterpriseDetail: EnterpriseDetail;
    YearlyFiguresSchema: YearlyFiguresSchema;
    IntellectualPropertySchema: IntellectualPropertySchema;
    ConditionCardSchema: ConditionCardSchema;
    AssessmentSchema: AssessmentSchema;
    ImportResult: ImportResult;
    RejectedRow: RejectedRow;
    LetterSchema: LetterSchema;
    ChartSummary: ChartSummary;
  };
}
