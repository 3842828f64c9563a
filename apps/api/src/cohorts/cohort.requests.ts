import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Json } from '@terrace/engine';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { BulkSelectionRequest } from '../bulk/bulk.requests';
import { PageRequest } from '../cases/case.requests';

class TitleRequest {
  @ApiProperty() @IsString() @Matches(/\S/) @MaxLength(100) zh!: string;
  @ApiProperty() @IsString() @Matches(/\S/) @MaxLength(100) en!: string;
}

export class OpenCohortRequest {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) chartId!: string;
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) kind!: string;
  @ApiProperty({ type: TitleRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => TitleRequest)
  title!: TitleRequest;
  @ApiProperty() @IsInt() @Min(2000) @Max(2100) year!: number;
}

const said: Readonly<Record<string, boolean>> = { true: true, false: false };

export class ListCohortsRequest {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) chartId?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) kind?: string;
  @ApiProperty({ required: false }) @IsOptional() @Type(() => Number) @IsInt() year?: number;
  @ApiProperty({ required: false, type: Boolean, description: 'Absent: those that are closed too' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => said[String(value)] ?? value)
  @IsBoolean()
  open?: boolean;
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}

export class ListMembersRequest extends PageRequest {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) stage?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) state?: string;
}

/** Chosen as for an order for many cases: named, or all that stand where the filter says. */
export class AddMembersRequest extends BulkSelectionRequest {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(4000) note?: string;
}

export class RemoveMembersRequest {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(10_000)
  @IsUUID(undefined, { each: true })
  caseIds!: string[];
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(4000) note?: string;
}

export class CloseCohortRequest {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(4000) note?: string;
}

export class SignalRequest {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) event!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(4000) note?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  data?: Record<string, Json>;
}
