import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dateOf } from '@terrace/deadlines';
import { RulePacks, refuseStatement, type Assessment } from '@terrace/eligibility';
import { EnterpriseStore, StatedFigures } from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { Clock, refused, type Actor } from '@terrace/kernel';
import { RefusedException } from '../http/refused.exception';
import { AssessmentSchema, RulePackSchema } from '../schema/eligibility.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { AssessRequest, RulePacksRequest, StateFigureRequest } from './eligibility.requests';
import { noSuchEnterprise } from './no-such-enterprise';

@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller()
export class EligibilityController {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly stated: StatedFigures,
    private readonly packs: RulePacks,
    private readonly clock: Clock,
  ) {}

  /** The programmes whose rule packs are in force on a day. */
  @Get('rule-packs')
  @ApiOkResponse({ type: [RulePackSchema] })
  inForce(@Query() { date }: RulePacksRequest): RulePackSchema[] {
    return this.packs
      .programmesOn(date ?? this.today())
      .map(({ id, title, basis, inForceFrom, subject }) => ({ id, title, basis, inForceFrom, subject }));
  }

  /** The conditions of one programme, as if the enterprise applied on that day. */
  @Get('enterprises/:enterpriseId/eligibility')
  @ApiOkResponse({ type: AssessmentSchema })
  async assess(
    @Param('enterpriseId', ParseUUIDPipe) id: string,
    @Query() { programme = 'hnte', date }: AssessRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AssessmentSchema> {
    const refusal = may(actor, 'enterprise.read', { subjectId: id });
    if (refusal) throw new RefusedException(refusal);
    return this.assessment(id, programme, date ?? this.today());
  }

  /** States a figure that no return carries; answers with the card as it then reads. */
  @Put('enterprises/:enterpriseId/stated-figures/:name')
  @ApiOkResponse({ type: AssessmentSchema })
  async state(
    @Param('enterpriseId', ParseUUIDPipe) id: string,
    @Param('name') name: string,
    @Body() { programme, ...said }: StateFigureRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AssessmentSchema> {
    const today = this.today();
    const refusal =
      may(actor, 'enterprise.state-figure', { subjectId: id }) ??
      refuseStatement(this.packs, { name, ...said }, today);
    if (refusal) throw new RefusedException(refusal);
    await this.assessment(id, programme, today);
    const at = this.clock.now();
    await this.stated.state({ enterpriseId: id, name, ...said, statedBy: actor.id, statedAt: at });
    return this.assessment(id, programme, today);
  }

  private async assessment(id: string, programme: string, on: string): Promise<Assessment> {
    const [[record], stated] = await Promise.all([this.enterprises.recordsOf([id]), this.stated.of([id])]);
    if (!record) throw noSuchEnterprise();
    const assessment = this.packs.assess(programme, { ...record, stated, on });
    if (!assessment) throw new RefusedException(refused('not-found', noPack(programme, on)).refusal);
    return assessment;
  }

  private today(): string {
    return dateOf(this.clock.now());
  }
}
const noPack = (programme: string, on: string) => ({
  zh: `${on} 没有项目“${programme}”的有效规则。`,
  en: `No rules of a programme "${programme}" were in force on ${on}.`,
});
