import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, Min } from 'class-validator';

/** The number of an event, or an instant; an instant counts where both are given, now where neither is. */
export class AsOfRequest {
  @ApiProperty({ required: false, example: '2026-05-04T09:00:00+08:00' })
  @IsOptional()
  @IsISO8601({ strict: true })
  at?: string;

  @ApiProperty({ required: false }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) seq?: number;
}
