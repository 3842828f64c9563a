import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ResolveDuplicate } from '@terrace/cases';
import { DuplicateStore } from '@terrace/enterprises';
import { may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { RefusedException, valueOf } from '../http/refused.exception';
import { DuplicatePage, DuplicateVerdict, ResolveDuplicateRequest } from '../schema/duplicate.schema';
import { ImportPageRequest } from '../schema/import.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';

/** Records that may be of one enterprise, until a person has said. */
@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('duplicates')
export class DuplicatesController {
  constructor(
    private readonly duplicates: DuplicateStore,
    private readonly resolveDuplicate: ResolveDuplicate,
  ) {}

  @Get()
  @ApiOkResponse({ type: DuplicatePage })
  async list(@Query() page: ImportPageRequest, @CurrentActor() actor: Actor): Promise<DuplicatePage> {
    const refusal = may(actor, 'enterprise.resolve', null);
    if (refusal) throw new RefusedException(refusal);
    return this.duplicates.suspects(page);
  }

  @Post('verdicts')
  @HttpCode(200)
  @ApiOkResponse({ type: DuplicateVerdict })
  async resolve(
    @Body() { keptId, ...body }: ResolveDuplicateRequest,
    @CurrentActor() actor: Actor,
  ): Promise<DuplicateVerdict> {
    const command = { ...body, keptId: keptId ?? null };
    return valueOf(await this.resolveDuplicate.resolve(command, actor));
  }
}
