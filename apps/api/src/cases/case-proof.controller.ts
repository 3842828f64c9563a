import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { HistoryArchive, caseAsOf, makeRecord, type CaseAsOf } from '@terrace/history';
import { Clock, refused, type Actor } from '@terrace/kernel';
import { ChartCatalogue, WorkflowStore, standingOf, type Instance } from '@terrace/workflow';
import { RefusedException } from '../http/refused.exception';
import { CaseAsOfView } from '../schema/as-of.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { AsOfRequest } from './as-of.request';
import { CaseView, titleOf } from './case-view';
import { eventTitle } from './event-title';
import { FindCase } from './find-case';

/** What a case was at a past moment, and its record to take home, with the proof. */
@ApiTags('cases')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('cases/:caseId')
export class CaseProofController {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly archive: HistoryArchive,
    private readonly findCase: FindCase,
    private readonly view: CaseView,
    private readonly clock: Clock,
  ) {}

  @Get('as-of')
  @ApiOkResponse({ type: CaseAsOfView })
  async asOf(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() { at, seq }: AsOfRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CaseAsOfView> {
    const instance = await this.findCase.find(caseId, actor);
    const bySeq = at === undefined && seq !== undefined;
    const moment = bySeq ? { seq } : { at: at === undefined ? this.clock.now() : new Date(at) };
    const found = caseAsOf(instance, await this.instances.history(caseId), moment);
    if (!found) throw new RefusedException(refused('not-found', notBegun).refusal);
    return this.viewOf(instance, found);
  }

  @Get('record')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async record(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const instance = await this.findCase.find(caseId, actor);
    const { id, title = { zh: id, en: id } } = this.view.chartOf(instance).def;
    const record = await makeRecord(this.archive, instance, title, this.clock.now());
    return new StreamableFile(Buffer.from(`${JSON.stringify(record, null, 1)}\n`), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${instance.businessKey}.json`)}`,
    });
  }

  private viewOf(
    instance: Instance,
    { entry, chartVersion, snapshot, facts, isExact }: CaseAsOf,
  ): CaseAsOfView {
    const chart = this.charts.version(instance.chartId, chartVersion) ?? this.view.chartOf(instance);
    const { stage, state, holder } = standingOf(chart, snapshot);
    return {
      seq: entry.seq,
      at: entry.at.toISOString(),
      title: eventTitle(chart, entry.name, entry.left),
      chartVersion,
      stageTitle: titleOf(chart, stage),
      stateTitle: titleOf(chart, state),
      holder: snapshot.done ? null : holder,
      configuration: snapshot.configuration.map((id) => ({ id, title: titleOf(chart, id) })),
      done: snapshot.done,
      data: snapshot.data,
      facts,
      exact: isExact,
    };
  }
}

const notBegun = {
  zh: '该时点案件尚未立案。',
  en: 'The case had not been opened at that moment.',
};
