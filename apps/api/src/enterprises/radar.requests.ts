import { ApiProperty } from '@nestjs/swagger';
import { levels, type Level } from '@terrace/eligibility';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { RulePacksRequest } from './eligibility.requests';

export class RadarRequest extends RulePacksRequest {
  @ApiProperty({ required: false, enum: levels }) @IsOptional() @IsIn(levels) level?: Level;
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 200 }) @Type(() => Number) @IsInt() @Min(1) @Max(1000) limit = 200;
}
