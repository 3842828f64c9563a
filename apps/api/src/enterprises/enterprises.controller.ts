import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dateOf } from '@terrace/deadlines';
import { EnterpriseStore, Holdings } from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { Clock, type Actor } from '@terrace/kernel';
import { WorkflowStore } from '@terrace/workflow';
import { CaseView } from '../cases/case-view';
import { RefusedException } from '../http/refused.exception';
import { EnterpriseDetail, EnterprisePage } from '../schema/enterprise.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { ListEnterprisesRequest } from './enterprise.requests';
import { noSuchEnterprise } from './no-such-enterprise';

@ApiTags('enterprises')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('enterprises')
export class EnterprisesController {
  constructor(
    private readonly enterprises: EnterpriseStore,
    private readonly instances: WorkflowStore,
    private readonly view: CaseView,
    private readonly holdings: Holdings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: EnterprisePage })
  async list(@Query() query: ListEnterprisesRequest, @CurrentActor() actor: Actor): Promise<EnterprisePage> {
    if (actor.enterpriseId === null) return this.enterprises.search(query);
    const own = await this.enterprises.load(actor.enterpriseId);
    return { total: own ? 1 : 0, items: own ? [own] : [] };
  }

  @Get(':enterpriseId')
  @ApiOkResponse({ type: EnterpriseDetail })
  async detail(
    @Param('enterpriseId', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<EnterpriseDetail> {
    const refusal = may(actor, 'enterprise.read', { subjectId: id });
    if (refusal) throw new RefusedException(refusal);
    const today = dateOf(this.clock.now());
    const [[record], holdings, cases] = await Promise.all([
      this.enterprises.recordsOf([id]),
      this.holdings.of([id]),
      this.instances.list({ subjectId: id, offset: 0, limit: 100 }),
    ]);
    if (!record) throw noSuchEnterprise();
    const { enterprise, figures, ip } = record;
    const held = holdings.map((each) => ({ ...each, isOver: each.until !== null && each.until < today }));
    return { enterprise, figures, ip, holdings: held, cases: await this.view.summaries(cases.items) };
  }
}
