import { ApiProperty } from '@nestjs/swagger';
import type { CaseOutcome, MigrationStage } from '@terrace/workflow';
import { TextSchema } from './text.schema';

const stages: readonly MigrationStage[] = [
  'proposed',
  'approved',
  'running',
  'done',
  'reverting',
  'reverted',
];

export const caseOutcomes: readonly CaseOutcome[] = [
  'would-move',
  'would-stay',
  'moved',
  'stayed',
  'waiting',
  'reverted',
  'not-reverted',
];

class PersonSchema {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}

class ReasonCountSchema {
  @ApiProperty() code!: string;
  @ApiProperty({ type: TextSchema }) text!: TextSchema;
  @ApiProperty() count!: number;
  @ApiProperty({ type: [String], description: 'Business keys of some of them' }) examples!: readonly string[];
}

class EventCountSchema {
  @ApiProperty() event!: string;
  @ApiProperty({ type: TextSchema, nullable: true }) title!: TextSchema | null;
  @ApiProperty() count!: number;
  @ApiProperty({ type: TextSchema, nullable: true }) why!: TextSchema | null;
}

class PlaceChangeSchema {
  @ApiProperty({ description: 'Innermost states now' }) from!: string;
  @ApiProperty({ description: 'Innermost states then' }) to!: string;
  @ApiProperty({ type: TextSchema }) fromTitle!: TextSchema;
  @ApiProperty({ type: TextSchema }) toTitle!: TextSchema;
  @ApiProperty() count!: number;
  @ApiProperty({ type: [EventCountSchema], description: 'What becomes possible' })
  enabled!: readonly EventCountSchema[];
  @ApiProperty({ type: [EventCountSchema], description: 'What is possible no longer' })
  forbidden!: readonly EventCountSchema[];
}

class MigrationReportSchema {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() total!: number;
  @ApiProperty() moves!: number;
  @ApiProperty() stays!: number;
  @ApiProperty({ type: [ReasonCountSchema] }) reasons!: readonly ReasonCountSchema[];
  @ApiProperty({ type: [PlaceChangeSchema] }) places!: readonly PlaceChangeSchema[];
}

class OutcomeCountSchema {
  @ApiProperty({ enum: caseOutcomes }) outcome!: CaseOutcome;
  @ApiProperty() count!: number;
}

class StepSchema {
  @ApiProperty({ enum: ['examine', 'approve', 'run', 'revert'] }) step!: string;
  @ApiProperty() allowed!: boolean;
}

export class MigrationSummary {
  @ApiProperty() id!: string;
  @ApiProperty() chartId!: string;
  @ApiProperty({ type: TextSchema }) chartTitle!: TextSchema;
  @ApiProperty() fromVersion!: number;
  @ApiProperty() toVersion!: number;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ type: TextSchema }) reason!: TextSchema;
  @ApiProperty({ enum: stages }) stage!: MigrationStage;
  @ApiProperty({ type: PersonSchema }) proposedBy!: PersonSchema;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: PersonSchema, nullable: true }) approvedBy!: PersonSchema | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
}

export class MigrationList {
  @ApiProperty({ type: [MigrationSummary] }) items!: MigrationSummary[];
}

export class MigrationDetail extends MigrationSummary {
  @ApiProperty({ description: 'YAML, as it was proposed' }) plan!: string;
  @ApiProperty({ type: MigrationReportSchema, nullable: true }) report!: MigrationReportSchema | null;
  @ApiProperty({ type: [OutcomeCountSchema] }) outcomes!: readonly OutcomeCountSchema[];
  @ApiProperty({ type: [StepSchema], description: 'What the viewer may do with it now' })
  steps!: readonly StepSchema[];
}

class StayReasonSchema {
  @ApiProperty() code!: string;
  @ApiProperty({ type: TextSchema }) text!: TextSchema;
}

class MigratedCaseSchema {
  @ApiProperty() caseId!: string;
  @ApiProperty() businessKey!: string;
  @ApiProperty({ enum: caseOutcomes }) outcome!: CaseOutcome;
  @ApiProperty({ type: StayReasonSchema, nullable: true }) reason!: StayReasonSchema | null;
}

export class MigratedCaseList {
  @ApiProperty({ type: [MigratedCaseSchema] }) items!: MigratedCaseSchema[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Give as `after` for the next page; null: the end',
  })
  next!: string | null;
}
