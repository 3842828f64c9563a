import { PassThrough } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DayLedger, ExportHistory, HistoryArchive } from '@terrace/history';
import { may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { RefusedException } from '../http/refused.exception';
import { ProblemSchema } from '../schema/text.schema';
import { CurrentActor, Open } from '../session/session.guard';
import { ExportRequest } from './export.request';

class NewestRoot {
  @ApiProperty({ type: String, nullable: true, example: '2026-05-04' }) day!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256, hex' }) root!: string | null;
}

const kinds = {
  xes: { type: 'application/xml; charset=utf-8', name: 'terrace.xes' },
  ocel: { type: 'application/json; charset=utf-8', name: 'terrace.ocel.json' },
} as const;

/** The event log of all cases: what the newest day promises, and the log for process mining. */
@ApiTags('history')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('history')
export class HistoryController {
  constructor(
    private readonly archive: HistoryArchive,
    private readonly ledger: DayLedger,
  ) {}

  /** For everybody, signed in or not: a promise that only its keeper can read is none. It tells nothing about any case. */
  @Get('root')
  @Open()
  @ApiOkResponse({ type: NewestRoot })
  async newest(): Promise<NewestRoot> {
    const last = await this.ledger.last();
    return { day: last?.day ?? null, root: last?.root ?? null };
  }

  @Get('export')
  @ApiProduces('application/xml', 'application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Query() { as, chart, from, to }: ExportRequest, @CurrentActor() actor: Actor): StreamableFile {
    const refusal = may(actor, 'history.export', null);
    if (refusal) throw new RefusedException(refusal);
    const sink = new PassThrough();
    new ExportHistory(this.archive).write(as, { chartId: chart, from, to }, sink).then(
      () => sink.end(),
      (error: unknown) => sink.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    const { type, name } = kinds[as];
    return new StreamableFile(sink, { type, disposition: `attachment; filename="${name}"` });
  }
}
