import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dateOf } from '@terrace/deadlines';
import { may } from '@terrace/identity';
import { GiveFigure, GivenFigures, IndicatorYears } from '@terrace/indicators';
import { Clock, type Actor } from '@terrace/kernel';
import { RefusedException, valueOf } from '../http/refused.exception';
import { GivenFigureList, GivenFigureSchema } from '../schema/indicator.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { GiveFigureRequest } from './indicator.requests';

/** 外部数据: figures of indicators that no record of the district holds. */
@ApiTags('indicators')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('indicator-figures')
export class FiguresController {
  constructor(
    private readonly years: IndicatorYears,
    private readonly figures: GivenFigures,
    private readonly giveFigure: GiveFigure,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: GivenFigureList })
  async list(@CurrentActor() actor: Actor): Promise<GivenFigureList> {
    const refusal = may(actor, 'indicator.read', null);
    if (refusal) throw new RefusedException(refusal);
    const asked = this.years.of(dateOf(this.clock.now()))?.plan.figures ?? {};
    const figures = Object.entries(asked).map(([figure, told]) => ({ figure, ...told }));
    return { figures, items: (await this.figures.all()).reverse() };
  }

  /** A correction is a further report of the same day. */
  @Post()
  @ApiCreatedResponse({ type: GivenFigureSchema })
  async give(@Body() body: GiveFigureRequest, @CurrentActor() actor: Actor): Promise<GivenFigureSchema> {
    return valueOf(await this.giveFigure.give(body, actor));
  }
}
