import { Injectable, SetMetadata, UnauthorizedException, createParamDecorator } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SignIn, actorOf } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import type { FastifyRequest } from 'fastify';

export const sessionCookie = 'terrace_session';

const open = 'terrace:open';

/** Marks a route that needs no session. */
export const Open = () => SetMetadata(open, true);

type SignedRequest = FastifyRequest & { actor?: Actor };

/** The signed-in person. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedRequest>();
  if (!actor) throw new UnauthorizedException();
  return actor;
});

/** Token of a request: `Authorization: Bearer …` or the session cookie. */
export function tokenOf(request: FastifyRequest): string | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && token) return token;
  return request.cookies[sessionCookie] ?? null;
}

/** Cookie or token to actor; none: 401. Every route but those marked open. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly signIn: SignIn,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean>(open, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const token = tokenOf(request);
    const user = token ? await this.signIn.userOf(token) : null;
    if (!user) throw new UnauthorizedException();
    request.actor = actorOf(user);
    return true;
  }
}
