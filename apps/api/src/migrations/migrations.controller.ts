import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { LeadMigration, ProposeMigration, type MigrationStep } from '@terrace/cases';
import { may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { RefusedException, valueOf } from '../http/refused.exception';
import { MigratedCaseList, MigrationDetail, MigrationList } from '../schema/migration.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { MigrationView } from './migration-view';
import { MigratedCasesRequest, ProposeMigrationRequest } from './migration.requests';

const steps = { examine: 'examine', approve: 'approve', run: 'run', revert: 'revert' } as const;

/** Cases on their way from one version of a chart to another. */
@ApiTags('migrations')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('migrations')
export class MigrationsController {
  constructor(
    private readonly view: MigrationView,
    private readonly proposeMigration: ProposeMigration,
    private readonly leadMigration: LeadMigration,
  ) {}

  @Get()
  @ApiOkResponse({ type: MigrationList })
  async list(@CurrentActor() actor: Actor): Promise<MigrationList> {
    readable(actor);
    return this.view.list();
  }

  @Post()
  @ApiCreatedResponse({ type: MigrationDetail })
  async propose(
    @Body() body: ProposeMigrationRequest,
    @CurrentActor() actor: Actor,
  ): Promise<MigrationDetail> {
    const { id } = valueOf(await this.proposeMigration.propose(body.plan, actor));
    return this.view.detail(id, actor);
  }

  @Get(':migrationId')
  @ApiOkResponse({ type: MigrationDetail })
  async detail(
    @Param('migrationId', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<MigrationDetail> {
    readable(actor);
    return this.view.detail(id, actor);
  }

  @Get(':migrationId/cases')
  @ApiOkResponse({ type: MigratedCaseList })
  async cases(
    @Param('migrationId', ParseUUIDPipe) id: string,
    @Query() query: MigratedCasesRequest,
    @CurrentActor() actor: Actor,
  ): Promise<MigratedCaseList> {
    readable(actor);
    return this.view.cases(id, { ...query, after: query.after ?? null });
  }

  @Post(':migrationId/:step')
  @HttpCode(200)
  @ApiParam({ name: 'step', enum: Object.values(steps) })
  @ApiOkResponse({ type: MigrationDetail })
  async take(
    @Param('migrationId', ParseUUIDPipe) id: string,
    @Param('step', new ParseEnumPipe(steps)) step: MigrationStep,
    @CurrentActor() actor: Actor,
  ): Promise<MigrationDetail> {
    valueOf(await this.leadMigration.take(step, id, actor));
    return this.view.detail(id, actor);
  }
}

function readable(actor: Actor): void {
  const refusal = may(actor, 'migration.read', null);
  if (refusal) throw new RefusedException(refusal);
}
