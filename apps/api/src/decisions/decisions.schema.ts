import { ApiProperty } from '@nestjs/swagger';
import type { DecisionStatus } from '@terrace/decisions';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { RefusalSchema, TextSchema } from '../schema/text.schema';

export const statuses = ['unmatched', 'waiting', 'refused', 'applied', 'dismissed'] as const;

export class BatchSchema {
  @ApiProperty({ example: 2026 }) @IsInt() @Min(2000) @Max(2100) year!: number;
  @ApiProperty({ example: 1 }) @IsInt() @Min(1) @Max(99) no!: number;
}

export class EvidenceSchema {
  @ApiProperty({ example: '苏高企协办〔2026〕5号' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  documentNumber!: string;
  @ApiProperty({ example: '2026-10-20' }) @Matches(/^\d{4}-\d{2}-\d{2}$/) date!: string;
  @ApiProperty({ type: String, nullable: true }) @IsOptional() @IsUrl() link: string | null = null;
}

export class AnnouncementRequest {
  @ApiProperty({ description: 'The sender’s own key' }) @IsString() @Length(8, 200) idempotencyKey!: string;
  @ApiProperty({ example: 'hnte' }) @IsString() @IsNotEmpty() chartId!: string;
  @ApiProperty({ example: 'recognition' }) @IsString() @IsNotEmpty() kind!: string;
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(40) creditCode!: string;
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(200) enterpriseName!: string;
  @ApiProperty({ type: BatchSchema, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => BatchSchema)
  batch: BatchSchema | null = null;
  @ApiProperty({ type: EvidenceSchema })
  @ValidateNested()
  @Type(() => EvidenceSchema)
  evidence!: EvidenceSchema;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, selfRequired: false })
  @IsOptional()
  @IsObject()
  data: Record<string, string> = {};
}

export class RecordedSchema {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: statuses }) status!: DecisionStatus;
  @ApiProperty({ description: 'It had arrived before' }) repeated!: boolean;
}

export class CandidateSchema {
  @ApiProperty({ type: String, nullable: true }) instanceId!: string | null;
  @ApiProperty({ type: String, nullable: true }) businessKey!: string | null;
  @ApiProperty() enterpriseId!: string;
  @ApiProperty() enterpriseName!: string;
  @ApiProperty() creditCode!: string;
  @ApiProperty({ type: [TextSchema], description: 'What speaks against it; empty: it matches' })
  why!: readonly TextSchema[];
}

export class SettledSchema {
  @ApiProperty() by!: string;
  @ApiProperty() at!: Date;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

export class DecisionSchema {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() source!: string;
  @ApiProperty() chartId!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() creditCode!: string;
  @ApiProperty() enterpriseName!: string;
  @ApiProperty({ type: BatchSchema, nullable: true }) batch!: BatchSchema | null;
  @ApiProperty({ type: EvidenceSchema }) evidence!: EvidenceSchema;
  @ApiProperty() receivedAt!: Date;
  @ApiProperty({ enum: statuses }) status!: DecisionStatus;
  @ApiProperty({ type: String, nullable: true }) instanceId!: string | null;
  @ApiProperty({ type: RefusalSchema, nullable: true }) refusal!: RefusalSchema | null;
  @ApiProperty({ type: SettledSchema, nullable: true }) settled!: SettledSchema | null;
  @ApiProperty({ type: [CandidateSchema] }) candidates!: readonly CandidateSchema[];
}

export class DecisionPage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [DecisionSchema] }) items!: DecisionSchema[];
}

export class ListDecisionsRequest {
  @ApiProperty({ required: false, enum: statuses, description: 'Unset: those that wait' })
  @IsOptional()
  @IsIn(statuses)
  status?: DecisionStatus;
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 20 }) @Type(() => Number) @IsInt() @Min(1) @Max(100) limit = 20;
}

export class AssignRequest {
  @ApiProperty({ format: 'uuid' }) @IsUUID() instanceId!: string;
  @ApiProperty({ type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(2_000) note:
    string | null = null;
}

export class DismissRequest {
  @ApiProperty() @IsString() @MaxLength(2_000) reason!: string;
}

export class SettledDecision {
  @ApiProperty({ enum: statuses }) status!: DecisionStatus;
  @ApiProperty({ type: RefusalSchema, nullable: true }) refusal!: RefusalSchema | null;
}
