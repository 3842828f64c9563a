import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CohortStore } from '@terrace/cohorts';
import type { Actor } from '@terrace/kernel';
import { WorkflowStore, type Instance } from '@terrace/workflow';
import { CaseView } from '../cases/case-view';
import { FindCase } from '../cases/find-case';
import { CaseRelations, type SubCase } from '../schema/cohort.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { CohortView } from './cohort-view';

/** A case begins few others; whoever needs more looks for them in the list. */
const mostSubCases = 100;

/** What a case belongs to: the case that began it, its cohorts; and the cases it has begun itself. */
@ApiTags('cases')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('cases/:caseId/relations')
export class CaseRelationsController {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly cohorts: CohortStore,
    private readonly findCase: FindCase,
    private readonly cases: CaseView,
    private readonly view: CohortView,
  ) {}

  @Get()
  @ApiOkResponse({ type: CaseRelations })
  async relations(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseRelations> {
    const { parent } = await this.findCase.find(caseId, actor);
    const [above, { items }, passages] = await Promise.all([
      parent ? this.instances.load([parent.instanceId]) : [],
      this.instances.list({ parentId: caseId, offset: 0, limit: mostSubCases }),
      this.cohorts.passagesOf(caseId),
    ]);
    const [summary] = await this.cases.summaries(above);
    return {
      parent: summary ?? null,
      subCases: await this.subCases(items),
      passages: passages.map((passage) => this.view.passage(passage)),
    };
  }

  private async subCases(instances: readonly Instance[]): Promise<SubCase[]> {
    const summaries = await this.cases.summaries(instances);
    return summaries.map((summary, i) => ({
      invocation: instances[i]?.parent?.invokeId ?? '',
      case: summary,
      done: instances[i]?.snapshot.done ?? false,
    }));
  }
}
