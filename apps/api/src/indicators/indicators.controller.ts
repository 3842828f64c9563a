import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ForecastIndicator } from '@terrace/cases';
import { dateOf } from '@terrace/deadlines';
import { csvOf } from '@terrace/eligibility';
import { may } from '@terrace/identity';
import { DistrictIndicators, noPlan, writeReport, writeWorkbook, type Readings } from '@terrace/indicators';
import { Clock, refused, type Actor } from '@terrace/kernel';
import { RulePacksRequest } from '../enterprises/eligibility.requests';
import { RefusedException } from '../http/refused.exception';
import { BehindList, ForecastAnswer, IndicatorSchema, ReadingsSchema } from '../schema/indicator.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { IndicatorView } from './indicator-view';
import { BehindRequest, InLanguageRequest } from './indicator.requests';
import { pdfFile, workbookFile } from './report-files';

/** 年度指标: what the district asks of itself, what it has reached on a day, and who is behind each number. */
@ApiTags('indicators')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller()
export class IndicatorsController {
  constructor(
    private readonly indicators: DistrictIndicators,
    private readonly forecastIndicator: ForecastIndicator,
    private readonly view: IndicatorView,
    private readonly clock: Clock,
  ) {}

  @Get('indicators')
  @ApiOkResponse({ type: ReadingsSchema })
  async list(@Query() query: RulePacksRequest, @CurrentActor() actor: Actor): Promise<ReadingsSchema> {
    const on = this.dayOf(query, actor);
    const { plan, isCarriedOver, items } = await this.read(on);
    return { on, year: plan.year, basis: plan.basis, isCarriedOver, items: items.map(this.view.shown) };
  }

  /** All values, and a sheet for the list behind each. */
  @Get('indicators.xlsx')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  async workbook(@Query() query: InLanguageRequest, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const on = this.dayOf(query, actor);
    const { items } = await this.read(on);
    const names = await this.view.names(items.flatMap(({ behind }) => behind));
    return workbookFile(await writeWorkbook(items, names, query.language), on);
  }

  @Get('indicators.pdf')
  @ApiProduces('application/pdf')
  async report(@Query() query: InLanguageRequest, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const on = this.dayOf(query, actor);
    const { plan, items } = await this.read(on);
    const head = { on, basis: plan.basis, frozen: null, title: titles[query.language](plan.year) };
    return pdfFile(await writeReport({ ...head, writtenAt: this.clock.now() }, items, query.language), on);
  }

  /** One with its course over the year. */
  @Get('indicators/:id')
  @ApiOkResponse({ type: IndicatorSchema })
  async one(
    @Param('id') id: string,
    @Query() query: RulePacksRequest,
    @CurrentActor() actor: Actor,
  ): Promise<IndicatorSchema> {
    const { reading, trend } = await this.found(id, this.dayOf(query, actor));
    return { reading: this.view.shown(reading), trend };
  }

  /** What it may come to by the end of this year, by what cases under way usually become. */
  @Get('indicators/:id/forecast')
  @ApiOkResponse({ type: ForecastAnswer })
  async forecast(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<ForecastAnswer> {
    await this.found(id, this.dayOf({}, actor));
    return { forecast: await this.forecastIndicator.forecast(id) };
  }

  @Get('indicators/:id/behind')
  @ApiOkResponse({ type: BehindList })
  async behind(
    @Param('id') id: string,
    @Query() query: BehindRequest,
    @CurrentActor() actor: Actor,
  ): Promise<BehindList> {
    const { behind } = (await this.found(id, this.dayOf(query, actor))).reading;
    const { offset, limit } = query;
    return { total: behind.length, items: await this.view.behind(behind.slice(offset, offset + limit)) };
  }

  @Get('indicators/:id/behind.csv')
  @ApiProduces('text/csv')
  async csv(
    @Param('id') id: string,
    @Query() query: RulePacksRequest,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const on = this.dayOf(query, actor);
    const rows = await this.view.behind((await this.found(id, on)).reading.behind);
    const lines = rows.map((row) => [
      row.name,
      row.creditCode,
      row.street,
      row.since ?? '',
      row.amount ?? '',
    ]);
    const text = csvOf([['企业', '统一社会信用代码', '街道（镇）', '起始日期', '数量'], ...lines]);
    return new StreamableFile(Buffer.from(text), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${id}-${on}.csv`)}`,
    });
  }

  private async read(on: string): Promise<Readings> {
    const read = await this.indicators.read(on);
    if (!read) throw new RefusedException(refused('not-found', noPlan(on)).refusal);
    return read;
  }

  private async found(id: string, on: string) {
    const found = await this.indicators.readOne(id, on);
    if (!found) throw new RefusedException(refused('not-found', noIndicator(id, on)).refusal);
    return found;
  }

  private dayOf({ date }: RulePacksRequest, actor: Actor): string {
    const refusal = may(actor, 'indicator.read', null);
    if (refusal) throw new RefusedException(refusal);
    return date ?? dateOf(this.clock.now());
  }
}

export const titles = {
  zh: (year: number) => `${String(year)}年度科技创新指标完成情况`,
  en: (year: number) => `Indicators of science and technology, ${String(year)}`,
};

const noIndicator = (id: string, on: string) => ({
  zh: `${on.slice(0, 4)}年没有指标“${id}”。`,
  en: `There is no indicator "${id}" in ${on.slice(0, 4)}.`,
});
