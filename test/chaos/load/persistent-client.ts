import { setTimeout as sleep } from 'node:timers/promises';
import { password } from '../system/district';

/** A person waits no longer than this for one answer, then asks again. */
const answerMs = 8_000;
const pauseMs = 250;

export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: { readonly kind: string } };

/** What went unanswered or was answered by a fault, by kind: `503`, `ECONNREFUSED`, `TimeoutError`. */
export type Failures = Map<string, number>;

/** One signed-in person who asks again, under the same key, until there is an answer. */
export class PersistentClient {
  private constructor(
    private readonly base: string,
    private readonly token: string,
    private readonly failures: Failures,
  ) {}

  static async signIn(url: string, login: string, failures: Failures): Promise<PersistentClient> {
    const stranger = new PersistentClient(`${url}/api/v1`, '', failures);
    const answer = await stranger.ask<{ token: string }>('POST', '/session', { login, password }, '');
    if (answer.kind === 'refused') throw new Error(`${login} may not sign in: ${JSON.stringify(answer)}`);
    return new PersistentClient(stranger.base, answer.value.token, failures);
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.ask<T>('GET', path, null, '');
  }

  post<T>(path: string, body: object, key: string): Promise<Answer<T>> {
    return this.ask<T>('POST', path, body, key);
  }

  private async ask<T>(method: string, path: string, body: object | null, key: string): Promise<Answer<T>> {
    for (;;) {
      const answer = await this.once<T>(method, path, body, key);
      if (answer) return answer;
      await sleep(pauseMs);
    }
  }

  /** Null: no answer, or a fault's. */
  private async once<T>(
    method: string,
    path: string,
    body: object | null,
    key: string,
  ): Promise<Answer<T> | null> {
    try {
      const response = await fetch(this.base + path, {
        method,
        headers: {
          authorization: `Bearer ${this.token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(answerMs),
      });
      if (response.status >= 500) return this.failed(String(response.status));
      if (response.ok) return { kind: 'done', value: (await response.json()) as T };
      return {
        kind: 'refused',
        status: response.status,
        problem: (await response.json()) as { kind: string },
      };
    } catch (error) {
      return this.failed(nameOf(error));
    }
  }

  private failed(name: string): null {
    this.failures.set(name, (this.failures.get(name) ?? 0) + 1);
    return null;
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : error.name;
}
