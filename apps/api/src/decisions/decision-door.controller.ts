import {
  Body,
  Controller,
  HttpCode,
  Param,
  Post,
  Req,
  UnauthorizedException,
  type RawBodyRequest,
} from '@nestjs/common';
import { ApiDefaultResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isSigned, RecordDecision } from '@terrace/decisions';
import { actorOf, UserStore } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import type { FastifyRequest } from 'fastify';
import { valueOf } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { Open } from '../session/session.guard';
import { AnnouncementRequest, RecordedSchema } from './decisions.schema';
import { readSources, type Source } from './sources';

/** The door of other systems: each signs what it sends, and somebody of the bureau vouches for it. */
@ApiTags('decisions')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('decisions')
export class DecisionDoorController {
  private readonly sources = readSources();

  constructor(
    private readonly recordDecision: RecordDecision,
    private readonly users: UserStore,
  ) {}

  @Post(':source')
  @HttpCode(200)
  @Open()
  @ApiHeader({ name: 'X-Terrace-Timestamp', required: true, description: 'Seconds since 1970' })
  @ApiHeader({
    name: 'X-Terrace-Signature',
    required: true,
    description: 'sha256=<hex of HMAC-SHA256 over timestamp, a full stop and the body>',
  })
  @ApiOkResponse({ type: RecordedSchema })
  async receive(
    @Param('source') id: string,
    @Body() body: AnnouncementRequest,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<RecordedSchema> {
    const source = this.sources.get(id);
    if (!source || !isFrom(source, request)) throw new UnauthorizedException();
    const recorded = await this.recordDecision.record(body, source.id, await this.personOf(source));
    const { decision, repeated } = valueOf(recorded);
    return { id: decision.id, status: decision.status, repeated };
  }

  private async personOf({ officer }: Source): Promise<Actor> {
    const user = await this.users.byLogin(officer);
    if (user) return actorOf(user);
    throw new UnauthorizedException();
  }
}

/** Real time, also where the district's own runs ahead: a replay is about the wire. */
function isFrom({ key }: Source, { rawBody, headers }: RawBodyRequest<FastifyRequest>): boolean {
  const [timestamp, signature] = [headers['x-terrace-timestamp'], headers['x-terrace-signature']];
  if (!rawBody || typeof timestamp !== 'string' || typeof signature !== 'string') return false;
  return isSigned(key, { body: rawBody, timestamp, signature }, new Date());
}
