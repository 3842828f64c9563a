import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@terrace/kernel';
import { ActOnTask, WorkflowStore, type TaskWish } from '@terrace/workflow';
import { FindCase } from '../cases/find-case';
import { IdempotencyKey } from '../http/idempotency-key';
import { valueOf } from '../http/refused.exception';
import { CaseTasks } from '../schema/task.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { TaskView } from './task-view';
import { CosignRequest, DelegateRequest, PersonRequest, TaskActRequest, TaskPlace } from './task.requests';

/** The tasks of a case, and what people do about them besides sending their events. */
@ApiTags('tasks')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('cases/:caseId/tasks')
export class CaseTasksController {
  constructor(
    private readonly store: WorkflowStore,
    private readonly findCase: FindCase,
    private readonly actOnTask: ActOnTask,
    private readonly view: TaskView,
  ) {}

  @Get()
  @ApiOkResponse({ type: CaseTasks })
  async tasks(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    const instance = await this.findCase.find(caseId, actor);
    const tasks = await this.store.tasksOf([caseId]);
    return { items: await this.view.views(instance, tasks, tasks, actor) };
  }

  @Post(':taskId/claim')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseTasks })
  claim(
    @Param() place: TaskPlace,
    @Body() body: TaskActRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    return this.act(place, { act: 'claim' }, body, key, actor);
  }

  @Post(':taskId/release')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseTasks })
  release(
    @Param() place: TaskPlace,
    @Body() body: TaskActRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    return this.act(place, { act: 'release' }, body, key, actor);
  }

  @Post(':taskId/assign')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseTasks })
  assign(
    @Param() place: TaskPlace,
    @Body() body: PersonRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    return this.act(place, { act: 'assign', personId: body.personId }, body, key, actor);
  }

  @Post(':taskId/delegate')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseTasks })
  delegate(
    @Param() place: TaskPlace,
    @Body() body: DelegateRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    return this.act(place, periodOf(body), body, key, actor);
  }

  @Post(':taskId/ask-cosigner')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseTasks })
  askCosigner(
    @Param() place: TaskPlace,
    @Body() body: PersonRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    return this.act(place, { act: 'ask-cosigner', personId: body.personId }, body, key, actor);
  }

  @Post(':taskId/dismiss-cosigner')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseTasks })
  dismissCosigner(
    @Param() place: TaskPlace,
    @Body() body: PersonRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    return this.act(place, { act: 'dismiss-cosigner', personId: body.personId }, body, key, actor);
  }

  @Post(':taskId/cosign')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseTasks })
  cosign(
    @Param() place: TaskPlace,
    @Body() body: CosignRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    return this.act(place, { act: 'cosign', agrees: body.agrees }, body, key, actor);
  }

  @Post(':taskId/urge')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseTasks })
  urge(
    @Param() place: TaskPlace,
    @Body() body: TaskActRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    return this.act(place, { act: 'urge' }, body, key, actor);
  }

  @Post(':taskId/copy')
  @HttpCode(200)
  @ApiOkResponse({ type: CaseTasks })
  copy(
    @Param() place: TaskPlace,
    @Body() body: PersonRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseTasks> {
    return this.act(place, { act: 'copy', personId: body.personId }, body, key, actor);
  }

  private async act(
    { caseId, taskId }: TaskPlace,
    wish: TaskWish,
    { version = null, note = null }: { version?: number | null; note?: string | null },
    idempotencyKey: string,
    actor: Actor,
  ): Promise<CaseTasks> {
    const command = { instanceId: caseId, taskId, wish, note, expectedVersion: version, idempotencyKey };
    valueOf(await this.actOnTask.act(command, actor));
    return this.tasks(caseId, actor);
  }
}

/** Instants are kept in one form, so that they compare as text. */
const periodOf = ({ personId, fromAt, untilAt }: DelegateRequest): TaskWish => ({
  act: 'delegate',
  personId,
  fromAt: new Date(fromAt).toISOString(),
  untilAt: new Date(untilAt).toISOString(),
});
