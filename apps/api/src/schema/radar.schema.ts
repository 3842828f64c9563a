import { ApiProperty } from '@nestjs/swagger';
import { levels } from '@terrace/eligibility';
import { TextSchema } from './text.schema';

const kinds = ['report', 'change', 'expiry', 'condition', 'deduction', 'thin', 'rights', 'unknown'] as const;

export class RiskSchema {
  @ApiProperty({ enum: kinds }) kind!: string;
  @ApiProperty() id!: string;
  @ApiProperty({ enum: levels }) level!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() clause!: string;
  @ApiProperty({ format: 'date', description: 'When it bites' }) on!: string;
  @ApiProperty({ type: TextSchema, nullable: true }) value!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) threshold!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) gap!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true, description: 'What would keep the certificate' })
  remedy!: TextSchema | null;
}

export class CertificateSchema {
  @ApiProperty() caseId!: string;
  @ApiProperty() number!: string;
  @ApiProperty({ format: 'date' }) expiresOn!: string;
  @ApiProperty({ format: 'date' }) reportDue!: string;
  @ApiProperty() lateReports!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) changeDue!: string | null;
}

export class WatchedSchema {
  @ApiProperty() enterpriseId!: string;
  @ApiProperty() creditCode!: string;
  @ApiProperty() name!: string;
  @ApiProperty() street!: string;
  @ApiProperty({ type: CertificateSchema }) certificate!: CertificateSchema;
  @ApiProperty({ enum: levels, nullable: true, description: 'Null: nothing threatens it' }) level!:
    string | null;
  @ApiProperty({ type: [RiskSchema] }) risks!: readonly RiskSchema[];
  @ApiProperty({ type: [Number], description: 'Fiscal years taken to be like the last on record' })
  assumedYears!: readonly number[];
}

export class RadarList {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() total!: number;
  @ApiProperty() urgent!: number;
  @ApiProperty() warning!: number;
  @ApiProperty() notice!: number;
  @ApiProperty({ type: [WatchedSchema] }) items!: readonly WatchedSchema[];
}
