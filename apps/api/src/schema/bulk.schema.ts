import { ApiProperty } from '@nestjs/swagger';
import { bulkOutcomes, type BulkOutcome } from '@terrace/workflow';
import { CaseSummary, FormField } from './case.schema';
import { CohortReference } from './cohort.schema';
import { RefusalSchema, TextSchema } from './text.schema';

export class BulkCounts {
  @ApiProperty() waiting!: number;
  @ApiProperty() moved!: number;
  @ApiProperty() refused!: number;
  @ApiProperty({ description: 'It stands where the event is not handled, or is not there' })
  impossible!: number;
  @ApiProperty() undone!: number;
}

/** An event that some of the cases chosen handle, and what it asks for. */
export class BulkOfferSchema {
  @ApiProperty() event!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ enum: ['primary', 'default', 'danger'] }) tone!: 'primary' | 'default' | 'danger';
  @ApiProperty() needsReason!: boolean;
  @ApiProperty({ type: [FormField] }) form!: FormField[];
  @ApiProperty({ description: 'How many of the cases handle it' }) count!: number;
}

export class BulkOffersSchema {
  @ApiProperty({ description: 'Cases chosen' }) total!: number;
  @ApiProperty({ type: [BulkOfferSchema] }) items!: BulkOfferSchema[];
}

/** One event ordered for many cases, and how far it has come. */
export class BulkSchema {
  @ApiProperty() id!: string;
  @ApiProperty() event!: string;
  @ApiProperty({ type: TextSchema, description: 'The event as its chart calls it' }) title!: TextSchema;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty() sender!: string;
  @ApiProperty() createdAt!: string;
  @ApiProperty({ description: 'Until then letters are held and it can be taken back' })
  effectsLeaveAt!: string;
  @ApiProperty() total!: number;
  @ApiProperty({ type: BulkCounts }) counts!: BulkCounts;
  @ApiProperty({ type: CohortReference, nullable: true, description: 'The cohort it was a signal of' })
  cohort!: CohortReference | null;
  @ApiProperty({ description: 'Whether the viewer is one who may take it back' }) mayUndo!: boolean;
}

export class BulkItemSchema {
  @ApiProperty({ type: CaseSummary, nullable: true, description: 'Null: there is no such case' })
  case!: CaseSummary | null;
  @ApiProperty() caseId!: string;
  @ApiProperty({ enum: bulkOutcomes }) outcome!: BulkOutcome;
  @ApiProperty({ type: RefusalSchema, nullable: true }) refusal!: RefusalSchema | null;
}

export class BulkItemPage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [BulkItemSchema] }) items!: BulkItemSchema[];
}

export class ForeseenSchema {
  @ApiProperty() caseId!: string;
  @ApiProperty({ type: String, nullable: true }) businessKey!: string | null;
  @ApiProperty({ type: String, nullable: true }) enterprise!: string | null;
  @ApiProperty({ type: TextSchema, nullable: true, description: 'Where it would stand; null: refused' })
  stateTitle!: TextSchema | null;
  @ApiProperty({ type: RefusalSchema, nullable: true }) refusal!: RefusalSchema | null;
}

export class BulkPreviewSchema {
  @ApiProperty() wouldMove!: number;
  @ApiProperty() wouldBeRefused!: number;
  @ApiProperty({ description: 'Those that stand where the event is not handled' })
  wouldBeImpossible!: number;
  @ApiProperty({ type: [ForeseenSchema] }) cases!: ForeseenSchema[];
}

export class UndoKeptSchema {
  @ApiProperty() caseId!: string;
  @ApiProperty({ type: String, nullable: true }) enterprise!: string | null;
  @ApiProperty({ type: RefusalSchema }) refusal!: RefusalSchema;
}

export class UndoReportSchema {
  @ApiProperty() undone!: number;
  @ApiProperty({ type: [UndoKeptSchema] }) kept!: UndoKeptSchema[];
}
