import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@terrace/kernel';
import { RetryFailures, SeeOperations, type QueueState } from '@terrace/operations';
import { readQueueSettings, topics, type Topic } from '@terrace/queue';
import { IdempotencyKey } from '../http/idempotency-key';
import { valueOf } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import {
  FailurePage,
  ListFailuresRequest,
  QueueStates,
  RetriedMany,
  RetryManyRequest,
  type QueueStateSchema,
} from './operations.schema';

@ApiTags('operations')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('operations')
export class OperationsController {
  private readonly settings = readQueueSettings();

  constructor(
    private readonly see: SeeOperations,
    private readonly retryFailures: RetryFailures,
  ) {}

  @Get('queues')
  @ApiOkResponse({ type: QueueStates })
  async queues(@CurrentActor() actor: Actor): Promise<QueueStates> {
    const states = valueOf(await this.see.queues(actor));
    const rest = topics.filter((topic) => !states.some((state) => state.topic === topic)).map(idle);
    return { items: [...states, ...rest].map((state) => this.withLimits(state)) };
  }

  @Get('failures')
  @ApiOkResponse({ type: FailurePage })
  async failures(@Query() query: ListFailuresRequest, @CurrentActor() actor: Actor): Promise<FailurePage> {
    return valueOf(await this.see.failures(query, actor));
  }

  @Post('failures/:failureId/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: RetriedMany })
  retry(
    @Param('failureId', ParseUUIDPipe) id: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<RetriedMany> {
    return this.retryMany({ ids: [id] }, idempotencyKey, actor);
  }

  @Post('failures/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: RetriedMany })
  async retryMany(
    @Body() { ids }: RetryManyRequest,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
  ): Promise<RetriedMany> {
    const retried = valueOf(await this.retryFailures.retry({ messageIds: ids, idempotencyKey }, actor));
    return { items: [...retried].map(([id, outcome]) => ({ id, outcome })) };
  }

  /** A failed message of a queue that there is none of has no limits to show. */
  private withLimits(state: QueueState): QueueStateSchema {
    const { concurrency = 0, rate = null } = this.settings[state.topic as Topic] ?? {};
    return { ...state, concurrency, perSecond: rate && (rate.max * 1_000) / rate.perMs };
  }
}

const idle = (topic: string): QueueState => ({
  topic,
  waiting: 0,
  handedOver: 0,
  failed: 0,
  oldestAt: null,
  doneLastMinute: 0,
  doneLastHour: 0,
  failedLastHour: 0,
});
