import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dateOf } from '@terrace/deadlines';
import { RegistryPages, RulePacks, SumGrants } from '@terrace/eligibility';
import { may } from '@terrace/identity';
import { Clock, type Actor } from '@terrace/kernel';
import { RefusedException } from '../http/refused.exception';
import { GrantSchema, PolicySumSchema } from '../schema/policy.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { RulePacksRequest } from './eligibility.requests';
import { noSuchEnterprise } from './no-such-enterprise';

@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller()
export class PoliciesController {
  constructor(
    private readonly sumGrants: SumGrants,
    private readonly pages: RegistryPages,
    private readonly packs: RulePacks,
    private readonly clock: Clock,
  ) {}

  /** The policies of a day, and what each comes to over the whole registry. */
  @Get('policies')
  @ApiOkResponse({ type: [PolicySumSchema] })
  async sums(@Query() query: RulePacksRequest, @CurrentActor() actor: Actor): Promise<PolicySumSchema[]> {
    const refusal = may(actor, 'policy.sum', null);
    if (refusal) throw new RefusedException(refusal);
    return this.sumGrants.sum(this.dayOf(query));
  }

  /** What each policy of a day comes to for one enterprise, and what it lacks. */
  @Get('enterprises/:enterpriseId/policies')
  @ApiOkResponse({ type: [GrantSchema] })
  async ofEnterprise(
    @Param('enterpriseId', ParseUUIDPipe) id: string,
    @Query() query: RulePacksRequest,
    @CurrentActor() actor: Actor,
  ): Promise<GrantSchema[]> {
    const refusal = may(actor, 'enterprise.read', { subjectId: id });
    if (refusal) throw new RefusedException(refusal);
    const [subject] = await this.pages.subjects([id], this.dayOf(query));
    if (!subject) throw noSuchEnterprise();
    return this.packs.grants(subject);
  }

  private dayOf = ({ date }: RulePacksRequest): string => date ?? dateOf(this.clock.now());
}
