import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { may } from '@terrace/identity';
import { Clock, refused, type Actor } from '@terrace/kernel';
import { DemoClock } from '@terrace/persistence';
import { IsISO8601 } from 'class-validator';
import { RefusedException } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor, Open } from '../session/session.guard';
import { SETTINGS, type Settings } from '@terrace/hosting';

class AdvanceRequest {
  @ApiProperty({ format: 'date-time' }) @IsISO8601() to!: string;
}

class ClockReading {
  @ApiProperty() now!: string;
  @ApiProperty({ description: 'The demonstration district lives in a time of its own' }) virtual!: boolean;
}

class Health {
  @ApiProperty() status!: string;
  @ApiProperty() demo!: boolean;
}

@ApiTags('clock')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller()
export class ClockController {
  constructor(
    private readonly clock: Clock,
    private readonly demoClock: DemoClock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('health')
  @Open()
  @ApiOkResponse({ type: Health })
  health(): Health {
    return { status: 'ok', demo: this.settings.demonstration };
  }

  @Get('clock')
  @Open()
  @ApiOkResponse({ type: ClockReading })
  read(): ClockReading {
    return { now: this.clock.now().toISOString(), virtual: this.settings.demonstration };
  }

  /** Moves the demonstration's time forward; never back, for what is done is done. */
  @Post('clock')
  @HttpCode(200)
  @ApiOkResponse({ type: ClockReading })
  async advance(@Body() body: AdvanceRequest, @CurrentActor() actor: Actor): Promise<ClockReading> {
    const refusal =
      may(actor, 'clock.advance', null) ??
      (this.settings.demonstration ? null : refused('forbidden', realTime).refusal);
    if (refusal) throw new RefusedException(refusal);
    const to = new Date(body.to);
    if (to <= this.clock.now()) throw new RefusedException(refused('invalid', onlyForward).refusal);
    await this.demoClock.advance(to);
    return this.read();
  }
}

const realTime = { zh: '正式环境不能调整时间。', en: 'Time can be moved in a demonstration only.' };
const onlyForward = { zh: '演示时间只能向后推进。', en: "The demonstration's time can only move forward." };
