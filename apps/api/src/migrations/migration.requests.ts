import { ApiProperty } from '@nestjs/swagger';
import type { CaseOutcome } from '@terrace/workflow';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { caseOutcomes } from '../schema/migration.schema';

export class ProposeMigrationRequest {
  @ApiProperty({ description: 'The plan, YAML' }) @IsString() @IsNotEmpty() @MaxLength(100_000) plan!: string;
}

export class MigratedCasesRequest {
  @ApiProperty({ required: false, enum: caseOutcomes })
  @IsOptional()
  @IsIn(caseOutcomes)
  outcome?: CaseOutcome;
  @ApiProperty({ required: false, description: 'Case id the page begins after' })
  @IsOptional()
  @IsUUID()
  after?: string;
  @ApiProperty({ required: false, default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}
