import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SeeDecisions, SettleDecision } from '@terrace/decisions';
import type { Actor } from '@terrace/kernel';
import { valueOf } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import {
  AssignRequest,
  DecisionPage,
  DismissRequest,
  ListDecisionsRequest,
  SettledDecision,
} from './decisions.schema';

/** What officers see of decisions from above and do with them; a decision is settled once, so these need no key. */
@ApiTags('decisions')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly see: SeeDecisions,
    private readonly settle: SettleDecision,
  ) {}

  @Get()
  @ApiOkResponse({ type: DecisionPage })
  async list(@Query() query: ListDecisionsRequest, @CurrentActor() actor: Actor): Promise<DecisionPage> {
    const { status, offset, limit } = query;
    const statuses = status ? [status] : (['unmatched', 'refused', 'waiting'] as const);
    const { total, items } = valueOf(await this.see.list({ statuses, offset, limit }, actor));
    return { total, items: items.map(({ decision, candidates }) => ({ ...decision, candidates })) };
  }

  @Post(':decisionId/assign')
  @HttpCode(200)
  @ApiOkResponse({ type: SettledDecision })
  async assign(
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
    @Body() body: AssignRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SettledDecision> {
    const { status, refusal } = valueOf(await this.settle.assign({ decisionId, ...body }, actor));
    return { status, refusal };
  }

  @Post(':decisionId/dismiss')
  @HttpCode(200)
  @ApiOkResponse({ type: SettledDecision })
  async dismiss(
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
    @Body() { reason }: DismissRequest,
    @CurrentActor() actor: Actor,
  ): Promise<SettledDecision> {
    const { status, refusal } = valueOf(await this.settle.dismiss(decisionId, reason, actor));
    return { status, refusal };
  }
}
