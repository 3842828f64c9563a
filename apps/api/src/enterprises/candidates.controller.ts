import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { dateOf } from '@terrace/deadlines';
import { DiscoverCandidates, writeCandidatesCsv, type Discovered } from '@terrace/eligibility';
import { may } from '@terrace/identity';
import { Clock, refused, type Actor } from '@terrace/kernel';
import { RefusedException } from '../http/refused.exception';
import { CandidateList } from '../schema/candidate.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { CandidatesRequest, SoughtRequest } from './candidates.requests';

const everybody = { offset: 0, limit: Infinity };

@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller()
export class CandidatesController {
  constructor(
    private readonly discovery: DiscoverCandidates,
    private readonly clock: Clock,
  ) {}

  /** Who of the registry meets the conditions of a programme, or nearly, the nearest first. */
  @Get('candidates')
  @ApiOkResponse({ type: CandidateList })
  async list(@Query() query: CandidatesRequest, @CurrentActor() actor: Actor): Promise<CandidateList> {
    return this.found(query, query, actor);
  }

  /** The whole list, for a spreadsheet. */
  @Get('candidates.csv')
  @ApiProduces('text/csv')
  async csv(@Query() query: SoughtRequest, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const text = writeCandidatesCsv((await this.found(query, everybody, actor)).items);
    return new StreamableFile(Buffer.from(text), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`培育摸排-${query.programme}.csv`)}`,
    });
  }

  private async found(
    { programme, date, mostLacks }: SoughtRequest,
    shown: { readonly offset: number; readonly limit: number },
    actor: Actor,
  ): Promise<Discovered> {
    const refusal = may(actor, 'enterprise.discover', null);
    if (refusal) throw new RefusedException(refusal);
    const on = date ?? dateOf(this.clock.now());
    const found = await this.discovery.discover({ programme, on, mostLacks }, shown);
    if (!found) throw new RefusedException(refused('not-found', noPack(programme, on)).refusal);
    return found;
  }
}

const noPack = (programme: string, on: string) => ({
  zh: `${on} 没有项目“${programme}”的有效规则。`,
  en: `No rules of a programme "${programme}" were in force on ${on}.`,
});
