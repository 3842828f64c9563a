import { ApiProperty } from '@nestjs/swagger';
import { listOutcomes, type ListOutcome } from '@terrace/decisions';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsFlag } from '../http/is-flag';
import { RefusalSchema, TextSchema } from '../schema/text.schema';

/** What is said once for all rows of a list; a row that says it itself goes before. */
export class DecisionListRequest {
  @ApiProperty({ example: 'hnte' }) @IsString() @IsNotEmpty() chartId!: string;
  @ApiProperty({ description: 'Only says what would become of each row' })
  @IsFlag()
  dryRun!: boolean;
  @ApiProperty({ required: false, example: 'publicity' }) @IsOptional() @IsString() kind?: string;
  @ApiProperty({ required: false, example: 2026 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  batchYear?: number;
  @ApiProperty({ required: false, example: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(99)
  batchNo?: number;
  @ApiProperty({ required: false, example: '国高企办〔2026〕21号' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  documentNumber?: string;
  @ApiProperty({ required: false, example: '2026-10-20' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  date?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsUrl() link?: string;
}

export class DecisionListColumn {
  @ApiProperty() header!: string;
  @ApiProperty({ description: 'False: the column is not understood' }) understood!: boolean;
}

export class ListedDecision {
  @ApiProperty() row!: number;
  @ApiProperty() creditCode!: string;
  @ApiProperty() enterpriseName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Kind of decision; null: unreadable' })
  decided!: string | null;
  @ApiProperty({ enum: listOutcomes }) outcome!: ListOutcome;
  @ApiProperty({ type: String, nullable: true }) instanceId!: string | null;
  @ApiProperty({ type: String, nullable: true }) businessKey!: string | null;
  @ApiProperty({ type: [TextSchema] }) reasons!: readonly TextSchema[];
  @ApiProperty({ type: RefusalSchema, nullable: true }) refusal!: RefusalSchema | null;
}

export class DecisionListResult {
  @ApiProperty({ type: [DecisionListColumn] }) columns!: DecisionListColumn[];
  @ApiProperty({ type: [ListedDecision] }) rows!: readonly ListedDecision[];
  @ApiProperty({ type: String, nullable: true, description: 'Names the workbook; null after a preview' })
  workbookId!: string | null;
}
