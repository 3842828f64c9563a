import { ApiProperty } from '@nestjs/swagger';
import { TextSchema } from './text.schema';

export class ConditionCardSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() clause!: string;
  @ApiProperty({ type: String, nullable: true }) quote!: string | null;
  @ApiProperty({ enum: ['pass', 'fail', 'open', 'unknown'] }) status!: string;
  @ApiProperty({ type: TextSchema, nullable: true }) value!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) threshold!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) gap!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) working!: TextSchema | null;
  @ApiProperty({ type: String, nullable: true, enum: ['steady', 'thin'] }) margin!: string | null;
  @ApiProperty({ type: TextSchema, nullable: true }) remedy!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) evidence!: TextSchema | null;
  @ApiProperty() unconfirmed!: boolean;
  @ApiProperty({ type: () => [ConditionCardSchema] }) parts!: readonly ConditionCardSchema[];
}

export class ScoreCardSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() outOf!: number;
  @ApiProperty() min!: number;
  @ApiProperty() max!: number;
  @ApiProperty({ type: String, nullable: true }) band!: string | null;
  @ApiProperty() flagged!: boolean;
  @ApiProperty({ type: TextSchema, nullable: true }) value!: TextSchema | null;
  @ApiProperty({ type: () => [ScoreCardSchema] }) parts!: readonly ScoreCardSchema[];
}

export class AskedFigureSchema {
  @ApiProperty() name!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ enum: ['decimal', 'bool', 'date', 'string'] }) type!: string;
  @ApiProperty({ type: TextSchema, nullable: true }) unit!: TextSchema | null;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty({ type: String, nullable: true }) value!: string | null;
  @ApiProperty({ type: String, nullable: true }) statedAsOf!: string | null;
  @ApiProperty({ type: String, nullable: true }) source!: string | null;
}

/** The officer's card of one programme: its conditions, judged by the rule pack in force on the day. */
export class AssessmentSchema {
  @ApiProperty() programme!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() basis!: string;
  @ApiProperty({ format: 'date' }) inForceFrom!: string;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ enum: ['meets', 'open', 'unknown', 'fails'] }) verdict!: string;
  @ApiProperty() unconfirmed!: boolean;
  @ApiProperty({ type: TextSchema, nullable: true }) note!: TextSchema | null;
  @ApiProperty({ type: [ConditionCardSchema] }) conditions!: readonly ConditionCardSchema[];
  @ApiProperty({ type: ScoreCardSchema, nullable: true }) score!: ScoreCardSchema | null;
  @ApiProperty({ type: [Number] }) missingYears!: readonly number[];
  @ApiProperty({ type: [AskedFigureSchema] }) asked!: readonly AskedFigureSchema[];
}

/** A programme whose conditions are on file. */
export class RulePackSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() basis!: string;
  @ApiProperty({ format: 'date' }) inForceFrom!: string;
  @ApiProperty({ enum: ['enterprise', 'carrier'] }) subject!: string;
}
