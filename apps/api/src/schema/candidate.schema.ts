import { ApiProperty } from '@nestjs/swagger';
import { TextSchema } from './text.schema';

export class LackSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() clause!: string;
  @ApiProperty({ type: TextSchema, nullable: true }) value!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) threshold!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) gap!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) remedy!: TextSchema | null;
  @ApiProperty() unconfirmed!: boolean;
}

export class PoolCandidateSchema {
  @ApiProperty() enterpriseId!: string;
  @ApiProperty() creditCode!: string;
  @ApiProperty() name!: string;
  @ApiProperty() street!: string;
  @ApiProperty() everRecognised!: boolean;
  @ApiProperty({ enum: ['meets', 'open', 'unknown', 'fails'] }) verdict!: string;
  @ApiProperty({ type: [LackSchema] }) lacks!: readonly LackSchema[];
  @ApiProperty({ type: [TextSchema] }) undecided!: readonly TextSchema[];
  @ApiProperty({ description: 'How far the lacks are from their thresholds, added up' }) shortfall!: number;
}

export class CandidateList {
  @ApiProperty() total!: number;
  @ApiProperty({ description: 'Those that lack nothing the records decide' }) ready!: number;
  @ApiProperty({ type: [PoolCandidateSchema] }) items!: readonly PoolCandidateSchema[];
}
