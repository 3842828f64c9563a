import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { importOutcomes, importStages, type ImportOutcome, type ImportStage } from '@terrace/enterprises';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsFlag } from '../http/is-flag';
import { TextSchema } from './text.schema';

const choices = [...importOutcomes, 'doubtful'] as const;

export class BeginImportRequest {
  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Takes the rows at once; otherwise they wait to be looked at and confirmed',
  })
  @IsFlag()
  take = false;
}

export class ImportPageRequest {
  @ApiPropertyOptional({ type: Number, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiPropertyOptional({ type: Number, default: 20, maximum: 200 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 20;
}

export class ImportRowsRequest extends ImportPageRequest {
  @ApiPropertyOptional({ enum: choices, description: 'doubtful: not rejected, and with a warning' })
  @IsOptional()
  @IsIn(choices)
  only?: (typeof choices)[number];
}

export class ImportColumn {
  @ApiProperty() header!: string;
  @ApiProperty({ type: String, nullable: true }) field!: string | null;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: Number, nullable: true }) year!: number | null;
}

export class ImportProblem {
  @ApiProperty() column!: string;
  @ApiProperty() value!: string;
  @ApiProperty({ type: TextSchema }) reason!: TextSchema;
  @ApiProperty({ type: TextSchema }) remedy!: TextSchema;
}

export class ImportCounts {
  @ApiProperty() waiting!: number;
  @ApiProperty() created!: number;
  @ApiProperty() updated!: number;
  @ApiProperty() unchanged!: number;
  @ApiProperty() rejected!: number;
  @ApiProperty({ description: 'Written to the registry already' }) taken!: number;
  @ApiProperty({ description: 'Not rejected, and with a warning' }) doubtful!: number;
}

export class ImportSchema {
  @ApiProperty() id!: string;
  @ApiProperty() fileName!: string;
  @ApiProperty({ enum: importStages }) stage!: ImportStage;
  @ApiProperty() sender!: string;
  @ApiProperty() createdAt!: string;
  @ApiProperty({ type: String, nullable: true }) takenAt!: string | null;
  @ApiProperty({ type: TextSchema, nullable: true, description: 'Why the list cannot be read' })
  reason!: TextSchema | null;
  @ApiProperty({ type: ImportCounts }) counts!: ImportCounts;
  @ApiProperty({ type: [ImportColumn], description: 'As they were read; empty until the list is' })
  columns!: readonly ImportColumn[];
  @ApiProperty({ type: [TextSchema], description: 'What of the list as a whole should be checked' })
  doubts!: readonly TextSchema[];
}

export class ImportPage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [ImportSchema] }) items!: readonly ImportSchema[];
}

export class ImportRow {
  @ApiProperty() row!: number;
  @ApiProperty() creditCode!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: importOutcomes }) outcome!: ImportOutcome;
  @ApiProperty({ type: [ImportProblem] }) problems!: readonly ImportProblem[];
  @ApiProperty({ type: [TextSchema] }) warnings!: readonly TextSchema[];
}

export class ImportRowPage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [ImportRow] }) items!: readonly ImportRow[];
}
