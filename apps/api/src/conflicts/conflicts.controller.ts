import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EnterpriseStore } from '@terrace/enterprises';
import { ConflictStore, RecordConflict, may, type Conflict } from '@terrace/identity';
import { Fault, type Actor } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';
import { IdempotencyKey } from '../http/idempotency-key';
import { noSuchEnterprise } from '../enterprises/no-such-enterprise';
import { valueOf } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { ConflictList, ConflictSchema, NewConflictRequest } from './conflict.requests';

/** 回避: who keeps out of which enterprise's cases. */
@ApiTags('conflicts')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('conflicts')
export class ConflictsController {
  constructor(
    private readonly conflicts: ConflictStore,
    private readonly enterprises: EnterpriseStore,
    private readonly recordConflict: RecordConflict,
  ) {}

  /** The bureau sees all, anybody else their own. */
  @Get()
  @ApiOkResponse({ type: ConflictList })
  async list(@CurrentActor() actor: Actor): Promise<ConflictList> {
    const seesAll = may(actor, 'conflict.record', null) === null;
    return { items: await this.views(await this.conflicts.list(seesAll ? {} : { personId: actor.id })) };
  }

  @Post()
  @ApiCreatedResponse({ type: ConflictSchema })
  async record(
    @Body() body: NewConflictRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<ConflictSchema> {
    const { personId = actor.id, enterpriseId, kind, note = null } = body;
    if (!(await this.enterprises.load(enterpriseId))) throw noSuchEnterprise();
    const id = uuidOf('conflict', actor.id, key);
    const command = { id, personId, enterpriseId, kind, note };
    return this.view(valueOf(await this.recordConflict.record(command, actor)));
  }

  @Post(':conflictId/lift')
  @HttpCode(200)
  @ApiOkResponse({ type: ConflictSchema })
  async lift(
    @Param('conflictId', ParseUUIDPipe) conflictId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ConflictSchema> {
    return this.view(valueOf(await this.recordConflict.lift(conflictId, actor)));
  }

  private async view(conflict: Conflict): Promise<ConflictSchema> {
    const [view] = await this.views([conflict]);
    return view!;
  }

  private async views(conflicts: readonly Conflict[]): Promise<ConflictSchema[]> {
    const ids = [...new Set(conflicts.map(({ enterpriseId }) => enterpriseId))];
    const enterprises = new Map((await this.enterprises.loadMany(ids)).map((one) => [one.id, one]));
    return conflicts.map(({ enterpriseId, recordedAt, liftedAt, ...conflict }) => {
      const found = enterprises.get(enterpriseId);
      if (!found)
        throw new Fault('enterprise.missing', `no enterprise ${enterpriseId}`, { retryable: false });
      const { id, name, creditCode, street } = found;
      return {
        ...conflict,
        enterprise: { id, name, creditCode, street },
        recordedAt: recordedAt.toISOString(),
        liftedAt: liftedAt?.toISOString() ?? null,
      };
    });
  }
}
