import { ApiProperty } from '@nestjs/swagger';
import type { ExportFormat } from '@terrace/history';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const day = /^\d{4}-\d\d-\d\d$/;

export class ExportRequest {
  @ApiProperty({ enum: ['xes', 'ocel'] }) @IsIn(['xes', 'ocel']) as!: ExportFormat;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) chart?: string;
  @ApiProperty({ required: false, example: '2026-01-01' }) @IsOptional() @Matches(day) from?: string;
  @ApiProperty({ required: false, example: '2026-12-31' }) @IsOptional() @Matches(day) to?: string;
}
