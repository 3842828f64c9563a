import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class RulePacksRequest {
  @ApiProperty({ required: false, format: 'date', description: 'Today when not given' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date?: string;
}

export class AssessRequest extends RulePacksRequest {
  /** 高新技术企业认定 when not given. */
  @ApiProperty({ required: false, description: 'A rule pack, e.g. hnte' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  programme?: string;
}

export class StateFigureRequest {
  @ApiProperty({ description: 'The rule pack whose card is answered' })
  @IsString()
  @MaxLength(60)
  programme!: string;
  @ApiProperty({ format: 'date', description: 'Of a fiscal year: its last day' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  asOf!: string;
  @ApiProperty() @IsString() @MaxLength(200) value!: string;
  @ApiProperty({ description: 'What shows it' }) @IsString() @MaxLength(500) source!: string;
}
