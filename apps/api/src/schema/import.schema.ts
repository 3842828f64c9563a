import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsFlag } from '../http/is-flag';
import { TextSchema } from './text.schema';

export class ImportRequest {
  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Only says what would come of each row; changes nothing',
  })
  @IsFlag()
  dryRun = false;
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

export class RejectedRow {
  @ApiProperty() row!: number;
  @ApiProperty() creditCode!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [ImportProblem] }) problems!: readonly ImportProblem[];
}

export class RowWarning {
  @ApiProperty() row!: number;
  @ApiProperty({ type: TextSchema }) text!: TextSchema;
}

export class ImportResult {
  @ApiProperty() created!: number;
  @ApiProperty() updated!: number;
  @ApiProperty() unchanged!: number;
  @ApiProperty() accepted!: number;
  @ApiProperty({ type: [ImportColumn] }) columns!: readonly ImportColumn[];
  @ApiProperty({ type: [RejectedRow] }) rejected!: readonly RejectedRow[];
  @ApiProperty({ type: [RowWarning] }) warnings!: readonly RowWarning[];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Names the workbook with the result column; null after a dry run',
  })
  workbookId!: string | null;
}
