import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Json } from '@terrace/engine';
import { bulkOutcomes, type BulkOutcome } from '@terrace/workflow';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class BulkTargetRequest {
  @ApiProperty() @IsUUID() caseId!: string;
  @ApiPropertyOptional({ type: Number, description: 'The version the sender saw; absent: the newest' })
  @IsOptional()
  @IsInt()
  @Min(0)
  version?: number;
}

/** Instead of naming cases: all that stand there. */
export class BulkFilterRequest {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) chartId!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) stage?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) state?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) holder?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) text?: string;
}

/** Which cases: those named, or all that stand where the filter says. */
export class BulkSelectionRequest {
  @ApiPropertyOptional({ type: [BulkTargetRequest] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @ValidateNested({ each: true })
  @Type(() => BulkTargetRequest)
  targets?: BulkTargetRequest[];
  @ApiPropertyOptional({ type: BulkFilterRequest })
  @IsOptional()
  @ValidateNested()
  @Type(() => BulkFilterRequest)
  filter?: BulkFilterRequest;
}

export class BulkRequest extends BulkSelectionRequest {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) event!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(4000) note?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  data?: Record<string, Json>;
}

export class UndoBulkRequest {
  @ApiPropertyOptional({ type: [String], description: 'Absent: all of them' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10_000)
  @IsUUID(undefined, { each: true })
  caseIds?: string[];
}

export class BulkItemsRequest {
  @ApiProperty({ required: false, enum: bulkOutcomes })
  @IsOptional()
  @IsIn(bulkOutcomes)
  outcome?: BulkOutcome;
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(500) limit = 50;
}
