import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { InvalidRequestException } from './invalid-request.exception';

/** The `Idempotency-Key` header, which every act must carry: sent again, the act is done once. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (typeof key === 'string' && key.length >= 8 && key.length <= 200) return key;
    throw new InvalidRequestException([{ field: 'Idempotency-Key', reason: missing }]);
  },
  [documented],
);

/** Tells the OpenAPI document of the header wherever a route asks for the key. */
function documented(controller: object, route: string | symbol | undefined): void {
  const method = route === undefined ? undefined : Object.getOwnPropertyDescriptor(controller, route);
  if (route === undefined || method === undefined) return;
  ApiHeader({ name: 'Idempotency-Key', required: true, description: '8 to 200 characters' })(
    controller,
    route,
    method,
  );
}

const missing = {
  zh: '请求须带 Idempotency-Key 头（8 至 200 个字符），重复提交时不会重复办理。',
  en: 'Send an Idempotency-Key header of 8 to 200 characters, so that a repeated request is done once.',
};
