import { randomUUID } from 'node:crypto';
import type { CaseDetail, CaseDocument, HistoryItem, ImportRun, Letter, Problem } from './api-shapes';

/** An answer of the API that was not what the walk needs. */
export class WalkError extends Error {
  override readonly name = 'WalkError';
}

/** One signed-in person at the public API. */
export class ApiClient {
  private constructor(
    readonly name: string,
    private readonly base: string,
    private readonly token: string,
  ) {}

  static async signIn(url: string, login: string, password: string): Promise<ApiClient> {
    const base = `${url}/api/v1`;
    const response = await fetch(`${base}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const answer = await answerOf<{ user: { name: string }; token: string }>(response, `sign-in of ${login}`);
    return new ApiClient(answer.user.name, base, answer.token);
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path, null, {});
  }

  post<T>(path: string, body: unknown, idempotencyKey: string = randomUUID()): Promise<T> {
    return this.call<T>('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    });
  }

  /** The refusal of an act that must be refused; an act that succeeds is an error of the walk. */
  async refusal(path: string, body: unknown): Promise<Problem> {
    const response = await this.request('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    });
    if (response.ok) throw new WalkError(`${path} was done, though it had to be refused`);
    return (await response.json()) as Problem;
  }

  case(caseId: string): Promise<CaseDetail> {
    return this.get(`/cases/${caseId}`);
  }

  history(caseId: string): Promise<{ items: HistoryItem[] }> {
    return this.get(`/cases/${caseId}/history`);
  }

  letters(caseId: string): Promise<{ items: Letter[] }> {
    return this.get(`/cases/${caseId}/letters`);
  }

  upload(caseId: string, slot: string, file: Upload): Promise<CaseDocument> {
    return this.call('POST', `/cases/${caseId}/documents/${slot}`, formOf(file), {
      'idempotency-key': randomUUID(),
    });
  }

  beginImport(file: Upload): Promise<ImportRun> {
    return this.call('POST', '/enterprises/imports?take=true', formOf(file), {
      'idempotency-key': randomUUID(),
    });
  }

  /** Server-sent events of a case, as they come; ends when the caller stops asking. */
  async *changes(caseId: string, signal: AbortSignal): AsyncGenerator<void> {
    const response = await fetch(`${this.base}/cases/${caseId}/stream`, {
      headers: { authorization: `Bearer ${this.token}` },
      signal,
    });
    if (!response.ok || !response.body)
      throw new WalkError(`stream of ${caseId}: ${String(response.status)}`);
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      if (decoder.decode(chunk as Uint8Array, { stream: true }).includes('event:')) yield;
    }
  }

  private async call<T>(
    method: string,
    path: string,
    body: string | FormData | null,
    headers: Record<string, string>,
  ): Promise<T> {
    return answerOf<T>(await this.request(method, path, body, headers), `${method} ${path}`);
  }

  private request(
    method: string,
    path: string,
    body: string | FormData | null,
    headers: Record<string, string>,
  ): Promise<Response> {
    return fetch(this.base + path, {
      method,
      headers: { ...headers, authorization: `Bearer ${this.token}` },
      body,
    });
  }
}

export interface Upload {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

function formOf({ fileName, mime, bytes }: Upload): FormData {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)], { type: mime }), fileName);
  return form;
}

async function answerOf<T>(response: Response, what: string): Promise<T> {
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json();
  if (response.ok) return body as T;
  throw new WalkError(`${what}: ${String(response.status)} ${JSON.stringify(body)}`);
}
