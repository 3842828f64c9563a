import type { Problem } from './client';

/** A refusal or fault of the API, kept with its reasons so that the page can show them. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

const unreachable: Problem = {
  type: 'urn:terrace:problem:unreachable',
  title: 'The server cannot be reached',
  status: 0,
  detail: '无法连接服务器。',
  kind: 'fault',
  reason: {
    zh: '无法连接服务器，请检查网络后重试。',
    en: 'The server cannot be reached. Check the network and try again.',
  },
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'kind' in body && 'reason' in body;

/** What the server said, or that it said nothing that can be read. */
export function problemFrom(body: unknown, status: number): Problem {
  return isProblem(body) ? body : { ...unreachable, status };
}

export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : unreachable;
}
