import type { components } from './contract';

type Schemas = components['schemas'];

interface Answer<Status extends number, Body, Media extends string = 'application/json'> {
  responses: { [S in Status]: { headers: { [name: string]: unknown }; content: { [M in Media]: Body } } } & {
    default: {
      headers: { [name: string]: unknown };
      content: { 'application/problem+json': Schemas['ProblemSchema'] };
    };
  };
}

interface Silence {
  responses: {
    204: { headers: { [name: string]: unknown }; content?: never };
    default: {
      headers: { [name: string]: unknown };
      content: { 'application/problem+json': Schemas['ProblemSchema'] };
    };
  };
}

type Query<Q> = { parameters: { query?: Q } };
type RequiredQuery<Q> = { parameters: { query: Q } };
type Path<P> = { parameters: { path: P } };
type Keyed = { parameters: { header: { 'Idempotency-Key': string } } };
type Json<B> = { requestBody: { content: { 'application/json': B } } };
type Upload = { requestBody: { content: { 'multipart/form-data': { file: string } } } };
type Page = { text?: string; offset?: number; limit?: number };

export interface paths {
  '/api/v1/health': { get: Answer<200, { status: string; demo: boolean }> };
  '/api/v1/clock': {
    get: Answer<200, { now: string; virtual: boolean }>;
    post: Json<{ to: string }> & Answer<200, { now: string; virtual: boolean }>;
  };
  '/api/v1/session': {
    get: Answer<200, { user: Schemas['SignedInUser'] }>;
    post: Json<{ login: string; password: string }> &
      Answer<200, { user: Schemas['SignedInUser']; token: string }>;
    delete: Silence;
  };
  '/api/v1/charts': { get: Answer<200, { items: Schemas['ChartSummary'][] }> };
  '/api/v1/cases': {
    get: Query<Page & { chartId?: string; stage?: string; state?: string; holder?: string }> &
      Answer<200, { total: number; items: Schemas['CaseSummary'][] }>;
    post: Keyed & Json<{ chartId: string; enterpriseId: string }> & Answer<201, Schemas['CaseDetail']>;
  };
  '/api/v1/cases/counts': {
    get: RequiredQuery<{ chartId: string }> & Answer<200, { stages: Schemas['StageCount'][] }>;
  };
  '/api/v1/cases/{caseId}': { get: Path<{ caseId: string }> & Answer<200, Schemas['CaseDetail']> };
  '/api/v1/cases/{caseId}/history': {
    get: Path<{ caseId: string }> & Answer<200, { items: Schemas['HistoryItem'][] }>;
  };
  '/api/v1/cases/{caseId}/letters': {
    get: Path<{ caseId: string }> & Answer<200, { items: Schemas['LetterSchema'][] }>;
  };
  '/api/v1/cases/{caseId}/chart.svg': {
    get: Path<{ caseId: string }> &
      Query<{ lang?: 'zh' | 'en'; theme?: 'light' | 'dark' }> &
      Answer<200, string, 'image/svg+xml'>;
  };
  '/api/v1/cases/{caseId}/events': {
    post: Path<{ caseId: string }> &
      Keyed &
      Json<{ event: string; version: number; note?: string; data?: { [key: string]: unknown } }> &
      Answer<200, { case: Schemas['CaseDetail'] }>;
  };
  '/api/v1/cases/{caseId}/documents/{slot}': {
    post: Path<{ caseId: string; slot: string }> & Keyed & Upload & Answer<201, Schemas['CaseDocument']>;
  };
  '/api/v1/enterprises': {
    get: Query<Page & { street?: string }> &
      Answer<200, { total: number; items: Schemas['EnterpriseSchema'][] }>;
  };
  '/api/v1/enterprises/{enterpriseId}': {
    get: Path<{ enterpriseId: string }> & Answer<200, Schemas['EnterpriseDetail']>;
  };
  '/api/v1/enterprises/import': { post: Keyed & Upload & Answer<200, Schemas['ImportResult']> };
  '/api/v1/inbox': { get: Answer<200, { unread: number; items: Schemas['LetterSchema'][] }> };
  '/api/v1/inbox/read': { post: Json<{ ids: string[] }> & Silence };
}
