import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { RulePacksRequest } from './eligibility.requests';

export class SoughtRequest extends RulePacksRequest {
  @ApiProperty({ description: 'A rule pack, e.g. hnte-pool' }) @IsString() @MaxLength(60) programme!: string;
  @ApiProperty({ required: false, default: 2, description: 'Conditions that may be lacking' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(9)
  mostLacks = 2;
}

export class CandidatesRequest extends SoughtRequest {
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 200 }) @Type(() => Number) @IsInt() @Min(1) @Max(1000) limit = 200;
}
