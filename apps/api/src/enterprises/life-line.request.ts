import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class LifeLineRequest {
  /** One programme only. */
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(60) chartId?: string;
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 30 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 30;
}
