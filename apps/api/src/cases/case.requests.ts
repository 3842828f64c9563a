import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Json } from '@terrace/engine';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export class PageRequest {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) text?: string;
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}

export class ListCasesRequest extends PageRequest {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) chartId?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) stage?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) state?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) holder?: string;
}

export class CountCasesRequest {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) chartId!: string;
}

export class OpenCaseRequest {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) chartId!: string;
  @ApiProperty() @IsUUID() enterpriseId!: string;
}

export class SendEventRequest {
  @ApiProperty() @IsString() @IsNotEmpty() @MaxLength(100) event!: string;
  @ApiProperty({ description: 'The version the sender saw' }) @IsInt() @Min(0) version!: number;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(4000) note?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  data?: Record<string, Json>;
  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Uploads the event carries' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  attachments?: string[];
}
