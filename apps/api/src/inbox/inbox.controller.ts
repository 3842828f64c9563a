import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Clock, type Actor } from '@terrace/kernel';
import { LetterStore } from '@terrace/notifications';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { Inbox } from '../schema/letter.schema';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor } from '../session/session.guard';

/** Letters shown at once; older ones stay with their case. */
const newest = 200;

class ReadRequest {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(newest)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

@ApiTags('inbox')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly letters: LetterStore,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ type: Inbox })
  async inbox(@CurrentActor() actor: Actor): Promise<Inbox> {
    const [unread, items] = await Promise.all([
      this.letters.unreadCount(actor.id),
      this.letters.inboxOf(actor.id, newest),
    ]);
    return { unread, items };
  }

  @Post('read')
  @HttpCode(204)
  async read(@Body() body: ReadRequest, @CurrentActor() actor: Actor): Promise<void> {
    await this.letters.markRead(actor.id, body.ids, this.clock.now());
  }
}
