import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { RulePacksRequest } from '../enterprises/eligibility.requests';

const languages = ['zh', 'en'] as const;
const day = /^\d{4}-\d{2}-\d{2}$/;

export class BehindRequest extends RulePacksRequest {
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 100 }) @Type(() => Number) @IsInt() @Min(1) @Max(1000) limit = 100;
}

export class InLanguageRequest extends RulePacksRequest {
  @ApiProperty({ required: false, enum: languages, default: 'zh' })
  @IsOptional()
  @IsIn(languages)
  language: (typeof languages)[number] = 'zh';
}

export class GiveFigureRequest {
  @ApiProperty() @IsString() @MaxLength(60) figure!: string;
  @ApiProperty({ format: 'date' }) @IsISO8601({ strict: true }) @Matches(day) asOf!: string;
  @ApiProperty({ description: 'A number, zero or more; exact' }) @IsString() @MaxLength(30) value!: string;
  @ApiProperty({ description: 'Where it comes from' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  source!: string;
}

export class FreezeRequest {
  @ApiProperty({ format: 'date' }) @IsISO8601({ strict: true }) @Matches(day) on!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(100) title!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}
