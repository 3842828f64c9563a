import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { WatchCertificates } from '@terrace/cases';
import { dateOf } from '@terrace/deadlines';
import { writeRadarCsv, type Level, type Watched } from '@terrace/eligibility';
import { Clock, type Actor } from '@terrace/kernel';
import { RefusedException } from '../http/refused.exception';
import { RadarList } from '../schema/radar.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { RulePacksRequest } from './eligibility.requests';
import { RadarRequest } from './radar.requests';

@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller()
export class RadarController {
  constructor(
    private readonly watchCertificates: WatchCertificates,
    private readonly clock: Clock,
  ) {}

  /** Every HNTE certificate in force with what threatens it, the most pressing first. */
  @Get('radar')
  @ApiOkResponse({ type: RadarList })
  async list(@Query() query: RadarRequest, @CurrentActor() actor: Actor): Promise<RadarList> {
    const on = this.dayOf(query);
    const all = await this.watched(on, actor);
    const count = (level: Level): number => all.filter((each) => each.level === level).length;
    const counts = { urgent: count('urgent'), warning: count('warning'), notice: count('notice') };
    const items = query.level ? all.filter(({ level }) => level === query.level) : all;
    const { offset, limit } = query;
    return { on, ...counts, total: items.length, items: items.slice(offset, offset + limit) };
  }

  /** The whole list, for a spreadsheet: a line a risk. */
  @Get('radar.csv')
  @ApiProduces('text/csv')
  async csv(@Query() query: RulePacksRequest, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const on = this.dayOf(query);
    return new StreamableFile(Buffer.from(writeRadarCsv(await this.watched(on, actor))), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`资格维护预警-${on}.csv`)}`,
    });
  }

  private dayOf = ({ date }: RulePacksRequest): string => date ?? dateOf(this.clock.now());

  private async watched(on: string, actor: Actor): Promise<Watched[]> {
    const outcome = await this.watchCertificates.watch(on, actor);
    if (outcome.kind === 'refused') throw new RefusedException(outcome.refusal);
    return outcome.value;
  }
}
