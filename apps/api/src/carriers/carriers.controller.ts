import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiDefaultResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RecordCarrier, factForms, readFact } from '@terrace/carriers';
import { SeeCarriers } from '@terrace/cases';
import { dateOf } from '@terrace/deadlines';
import { may } from '@terrace/identity';
import { Clock, refused, type Actor } from '@terrace/kernel';
import { uuidOf } from '@terrace/workflow';
import { RulePacksRequest } from '../enterprises/eligibility.requests';
import { IdempotencyKey } from '../http/idempotency-key';
import { RefusedException, valueOf } from '../http/refused.exception';
import { CarrierList, CarrierSchema, FactFormSchema, RecordedFactSchema } from '../schema/carrier.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';
import { OpenCarrierRequest, RecordFactRequest } from './carrier.requests';
import { carrierCsv, carrierRow, carrierWhole } from './carrier-view';

/** 创业孵化载体: space, tenants, mentors, services, figures and standing by the rules, on any day. */
@ApiTags('carriers')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller()
export class CarriersController {
  constructor(
    private readonly seeCarriers: SeeCarriers,
    private readonly recordCarrier: RecordCarrier,
    private readonly clock: Clock,
  ) {}

  @Get('carriers')
  @ApiOkResponse({ type: CarrierList })
  async list(@Query() query: RulePacksRequest, @CurrentActor() actor: Actor): Promise<CarrierList> {
    const on = this.dayOf(query, actor);
    return { on, items: (await this.seeCarriers.all(on)).map(carrierRow) };
  }

  @Get('carriers.csv')
  @ApiProduces('text/csv')
  async csv(@Query() query: RulePacksRequest, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const on = this.dayOf(query, actor);
    return new StreamableFile(Buffer.from(carrierCsv(await this.seeCarriers.all(on))), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`孵化载体-${on}.csv`)}`,
    });
  }

  /** What can be recorded, and what each asks for. */
  @Get('carrier-facts')
  @ApiOkResponse({ type: [FactFormSchema] })
  forms(@CurrentActor() actor: Actor): FactFormSchema[] {
    this.dayOf({}, actor);
    return [...factForms];
  }

  @Get('carriers/:carrierId')
  @ApiOkResponse({ type: CarrierSchema })
  async one(
    @Param('carrierId', ParseUUIDPipe) id: string,
    @Query() query: RulePacksRequest,
    @CurrentActor() actor: Actor,
  ): Promise<CarrierSchema> {
    const on = this.dayOf(query, actor);
    const seen = await this.seeCarriers.one(id, on);
    if (!seen) throw new RefusedException(refused('not-found', noCarrier(on)).refusal);
    return carrierWhole(seen);
  }

  @Post('carriers')
  @ApiCreatedResponse({ type: RecordedFactSchema })
  open(
    @Body() { fields, note }: OpenCarrierRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<RecordedFactSchema> {
    return this.keep(uuidOf('carrier', actor.id, key), { kind: 'opened', fields, note }, key, actor);
  }

  @Post('carriers/:carrierId/entries')
  @ApiCreatedResponse({ type: RecordedFactSchema })
  record(
    @Param('carrierId', ParseUUIDPipe) id: string,
    @Body() body: RecordFactRequest,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<RecordedFactSchema> {
    return this.keep(id, body, key, actor);
  }

  private async keep(
    carrierId: string,
    { kind, fields, note = '' }: RecordFactRequest,
    key: string,
    actor: Actor,
  ): Promise<RecordedFactSchema> {
    const fact = valueOf(readFact(kind, fields));
    const command = { carrierId, key: `${actor.id}/${key}`, fact, note: note || null };
    const { seq } = valueOf(await this.recordCarrier.record(command, actor));
    return { carrierId, seq };
  }

  private dayOf({ date }: RulePacksRequest, actor: Actor): string {
    const refusal = may(actor, 'carrier.read', null);
    if (refusal) throw new RefusedException(refusal);
    return date ?? dateOf(this.clock.now());
  }
}

const noCarrier = (on: string) => ({
  zh: `${on} 没有这个载体。`,
  en: `There was no such carrier on ${on}.`,
});
