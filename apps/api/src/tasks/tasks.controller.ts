import { Controller, Get, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ConflictStore } from '@terrace/identity';
import { Clock, Fault, type Actor } from '@terrace/kernel';
import { WorkflowStore, type Task } from '@terrace/workflow';
import { CaseView } from '../cases/case-view';
import { ownSubject } from '../cases/own-subject';
import { Worklist, type WorkItem } from '../schema/task.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { TaskView } from './task-view';
import { WorklistRequest } from './task.requests';

/** 待办: what lies on the signed-in person's desk. */
@ApiTags('tasks')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly store: WorkflowStore,
    private readonly conflicts: ConflictStore,
    private readonly cases: CaseView,
    private readonly view: TaskView,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: Worklist })
  async worklist(@Query() query: WorklistRequest, @CurrentActor() actor: Actor): Promise<Worklist> {
    const own = await this.conflicts.list({ personId: actor.id });
    const seen = {
      personId: actor.id,
      login: actor.login ?? null,
      roles: actor.roles,
      ...ownSubject(actor),
      apartFrom: own.filter(({ liftedAt }) => liftedAt === null).map(({ enterpriseId }) => enterpriseId),
      chartId: query.chartId,
      at: this.clock.now(),
    };
    const { view, offset, limit } = query;
    const [{ total, items }, counts] = await Promise.all([
      this.store.listTasks({ ...seen, view, offset, limit }),
      this.store.countTasks(seen),
    ]);
    return { total, counts, items: await this.workItems(items, actor) };
  }

  private async workItems(tasks: readonly Task[], viewer: Actor): Promise<WorkItem[]> {
    const ids = [...new Set(tasks.map(({ instanceId }) => instanceId))];
    const [instances, all] = await Promise.all([this.store.load(ids), this.store.tasksOf(ids)]);
    const summaries = await this.cases.summaries(instances);
    return Promise.all(
      tasks.map(async (task) => {
        const instance = instances.find(({ id }) => id === task.instanceId);
        const summary = summaries.find(({ id }) => id === task.instanceId);
        if (!instance || !summary)
          throw new Fault('task.orphan', `no case of task ${task.id}`, { retryable: false });
        const siblings = all.filter(({ instanceId }) => instanceId === instance.id);
        const [shown] = await this.view.views(instance, [task], siblings, viewer);
        return { task: shown!, case: summary };
      }),
    );
  }
}
