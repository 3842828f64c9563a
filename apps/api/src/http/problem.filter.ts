import {
  Catch,
  HttpException,
  HttpStatus,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { Fault, type Text } from '@terrace/kernel';
import { isDatabaseAway } from '@terrace/persistence';
import type { FastifyReply } from 'fastify';
import { InvalidRequestException } from './invalid-request.exception';
import { RefusedException } from './refused.exception';

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly kind: string;
  readonly reason: Text;
  readonly [extension: string]: unknown;
}

/** Every error leaves as RFC 9457 problem details with its reason in both languages. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (problem.status >= 500)
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (problem.status === 503) void reply.header('retry-after', String(retryAfterSeconds));
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof RefusedException) {
    const { kind, reason, conditions } = error.refusal;
    return problem(error.getStatus(), kind, reason, conditions ? { conditions } : {});
  }
  if (error instanceof InvalidRequestException)
    return problem(400, 'invalid', invalid, { errors: error.errors });
  if (isDatabaseAway(error) || (error instanceof Fault && error.retryable))
    return problem(HttpStatus.SERVICE_UNAVAILABLE, 'unavailable', unavailable, { retryable: true });
  const status = statusOf(error);
  if (status === 401) return problem(401, 'unauthenticated', signIn);
  if (status === 404) return problem(404, 'not-found', notFound);
  if (status === 413) return problem(413, 'invalid', tooLarge);
  if (status < 500) return problem(status, 'invalid', { zh: '请求格式不正确。', en: messageOf(error) });
  const retryable = error instanceof Fault ? error.retryable : true;
  return problem(HttpStatus.INTERNAL_SERVER_ERROR, 'fault', fault, { retryable });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const statusCode =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof statusCode === 'number' ? statusCode : 500;
}

/** About as long as a database takes to come back after a restart. */
const retryAfterSeconds = 2;

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : 'The request is not well formed.';

function problem(
  status: number,
  kind: string,
  reason: Text,
  extensions: Record<string, unknown> = {},
): Problem {
  return {
    type: `urn:terrace:problem:${kind}`,
    title: reason.en,
    status,
    detail: reason.zh,
    kind,
    reason,
    ...extensions,
  };
}

const invalid = {
  zh: '提交的内容有误，请按提示修改。',
  en: 'Some of what was sent is not valid; see the errors.',
};
const signIn = { zh: '请先登录。', en: 'Sign in first.' };
const notFound = { zh: '没有找到所请求的内容。', en: 'There is nothing here.' };
const tooLarge = { zh: '提交的文件过大。', en: 'The file sent is too large.' };
const unavailable = {
  zh: '系统正忙或正在恢复，本次未能确认是否办理，请稍后用同一幂等键重试。',
  en: 'The system is busy or coming back, and could not confirm this. Try again shortly, with the same idempotency key.',
};
const fault = {
  zh: '系统暂时无法处理，请稍后再试。',
  en: 'The system cannot do this right now. Try again later.',
};
