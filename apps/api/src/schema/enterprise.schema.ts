import { ApiProperty } from '@nestjs/swagger';
import { holdingKinds, ipKinds, type HoldingKind, type IpKind } from '@terrace/enterprises';
import { CaseSummary } from './case.schema';

export class EnterpriseSchema {
  @ApiProperty() id!: string;
  @ApiProperty() creditCode!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [String] }) formerNames!: string[];
  @ApiProperty({ format: 'date' }) registeredOn!: string;
  @ApiProperty() legalPerson!: string;
  @ApiProperty() street!: string;
  @ApiProperty() industryCode!: string;
  @ApiProperty() industry!: string;
  @ApiProperty() technologyField!: string;
  @ApiProperty() address!: string;
  @ApiProperty() registeredCapitalYuan!: string;
  @ApiProperty() contactName!: string;
  @ApiProperty({ type: String, nullable: true }) contactEmail!: string | null;
  @ApiProperty({ type: [String] }) tags!: string[];
  @ApiProperty() demonstration!: boolean;
  @ApiProperty({ required: false, description: 'The record that was kept of two; absent: this one' })
  mergedInto?: string;
}

export class EnterprisePage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [EnterpriseSchema] }) items!: EnterpriseSchema[];
}

/** Amounts are exact decimals in yuan, sent as strings. */
export class YearlyFiguresSchema {
  @ApiProperty() fiscalYear!: number;
  @ApiProperty() salesYuan!: string;
  @ApiProperty() totalIncomeYuan!: string;
  @ApiProperty() hntIncomeYuan!: string;
  @ApiProperty() rdYuan!: string;
  @ApiProperty() rdDomesticYuan!: string;
  @ApiProperty() netAssetsYuan!: string;
  @ApiProperty() totalAssetsYuan!: string;
  @ApiProperty() staffAverage!: string;
  @ApiProperty() rdStaffAverage!: string;
  @ApiProperty() source!: string;
}

export class IntellectualPropertySchema {
  @ApiProperty() no!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: ipKinds }) kind!: IpKind;
  @ApiProperty({ enum: ['I', 'II'] }) class!: string;
  @ApiProperty() grantedOn!: string;
  @ApiProperty({ type: String, nullable: true }) usedInApplication!: string | null;
}

export class HoldingSchema {
  @ApiProperty({ enum: holdingKinds }) kind!: HoldingKind;
  @ApiProperty() no!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'Who issued or ordered it' }) by!: string;
  @ApiProperty({ type: String, nullable: true }) from!: string | null;
  @ApiProperty({ type: String, nullable: true }) until!: string | null;
  @ApiProperty({ type: String, nullable: true }) amountYuan!: string | null;
  @ApiProperty({ type: [String] }) rightNos!: readonly string[];
  @ApiProperty({ description: 'Its last day is behind us' }) isOver!: boolean;
}

export class EnterpriseDetail {
  @ApiProperty({ type: EnterpriseSchema }) enterprise!: EnterpriseSchema;
  @ApiProperty({ type: [YearlyFiguresSchema] }) figures!: readonly YearlyFiguresSchema[];
  @ApiProperty({ type: [IntellectualPropertySchema] }) ip!: readonly IntellectualPropertySchema[];
  @ApiProperty({ type: [HoldingSchema] }) holdings!: readonly HoldingSchema[];
  @ApiProperty({ type: [CaseSummary] }) cases!: CaseSummary[];
}
