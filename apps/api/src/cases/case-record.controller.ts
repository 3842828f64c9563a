import { Controller, Get, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { drawChart } from '@terrace/drawing';
import { may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { LetterStore } from '@terrace/notifications';
import { ChartCatalogue, WorkflowStore } from '@terrace/workflow';
import { CaseHistory } from '../schema/case.schema';
import { LetterList } from '../schema/letter.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { CaseView, titleOf } from './case-view';
import { DrawingRequest } from './drawing.request';
import { chartsAlong } from './charts-along';
import { eventTitle } from './event-title';
import { FindCase } from './find-case';

/** What has happened to a case: its events, its drawing, its letters. */
@ApiTags('cases')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('cases/:caseId')
export class CaseRecordController {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly letters: LetterStore,
    private readonly findCase: FindCase,
    private readonly view: CaseView,
    private readonly charts: ChartCatalogue,
  ) {}

  @Get('history')
  @ApiOkResponse({ type: CaseHistory })
  async history(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<CaseHistory> {
    const instance = await this.findCase.find(caseId, actor);
    const history = await this.instances.history(caseId);
    const newest = this.view.chartOf(instance);
    const mayReadInternal = may(actor, 'attachment.read-internal', null) === null;
    const charts = chartsAlong(history, instance, this.charts).map((chart) => chart ?? newest);
    const items = history.map(({ name, actor: by, at, left, entered, attachments = [], ...entry }, i) => ({
      id: entry.id,
      seq: entry.seq,
      name,
      title: eventTitle(charts[i] ?? newest, name, left),
      actor: { id: by.id, name: by.name },
      onBehalfOf: by.onBehalfOf?.name ?? null,
      at: at.toISOString(),
      note: entry.note,
      left: [...left],
      entered: [...entered],
      enteredTitles: entered.map((state) => titleOf(charts[i] ?? newest, state)),
      data: entry.data,
      attachments: attachments.filter(({ internal }) => !internal || mayReadInternal),
      hash: entry.hash,
    }));
    return { items };
  }

  @Get('chart.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  async drawing(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() query: DrawingRequest,
    @CurrentActor() actor: Actor,
  ): Promise<string> {
    const instance = await this.findCase.find(caseId, actor);
    const history = await this.instances.history(caseId);
    return drawChart(this.view.chartOf(instance), {
      configuration: instance.snapshot.configuration,
      visited: [...new Set(history.flatMap(({ entered }) => entered))],
      language: query.lang,
      theme: query.theme,
    });
  }

  @Get('letters')
  @ApiOkResponse({ type: LetterList })
  async lettersOf(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<LetterList> {
    await this.findCase.find(caseId, actor);
    const letters = await this.letters.ofInstance(caseId);
    const own =
      actor.enterpriseId === null ? letters : letters.filter((letter) => letter.recipientId === actor.id);
    return { items: own };
  }
}
