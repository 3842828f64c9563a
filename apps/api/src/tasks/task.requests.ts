import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export const taskViews = ['mine', 'claimable', 'delegated', 'copied'] as const;

export class WorklistRequest {
  @ApiProperty({ required: false, enum: taskViews, default: 'mine' })
  @IsIn(taskViews)
  view: (typeof taskViews)[number] = 'mine';
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) chartId?: string;
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}

export class TaskActRequest {
  @ApiPropertyOptional({ description: 'The version the sender saw' })
  @IsOptional()
  @IsInt()
  @Min(0)
  version?: number;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(4000) note?: string;
}

export class PersonRequest extends TaskActRequest {
  @ApiProperty() @IsUUID() personId!: string;
}

export class DelegateRequest extends PersonRequest {
  @ApiProperty({ description: 'Instant, ISO 8601' }) @IsISO8601() fromAt!: string;
  @ApiProperty({ description: 'The period ends before it' }) @IsISO8601() untilAt!: string;
}

export class CosignRequest extends TaskActRequest {
  @ApiProperty() @IsBoolean() agrees!: boolean;
}

/** Where a task is found. */
export class TaskPlace {
  @ApiProperty() @IsUUID() caseId!: string;
  @ApiProperty() @IsUUID() taskId!: string;
}
