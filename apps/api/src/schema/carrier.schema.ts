import { ApiProperty } from '@nestjs/swagger';
import { approvalLevels, carrierTypes, serviceKinds, tenantStages } from '@terrace/carriers';
import { AssessmentSchema } from './eligibility.schema';
import { TextSchema } from './text.schema';

const fieldTypes = ['text', 'day', 'amount', 'count', 'enterprise', 'case', 'choice'] as const;

export class CarrierFiguresSchema {
  @ApiProperty({ description: 'Exact, as all areas' }) areaM2!: string;
  @ApiProperty() occupiedM2!: string;
  @ApiProperty() idleM2!: string;
  @ApiProperty({ type: String, nullable: true }) idlePercent!: string | null;
  @ApiProperty() tenants!: number;
  @ApiProperty({ type: String, nullable: true }) tenantsPer1000M2!: string | null;
  @ApiProperty() incubating!: number;
  @ApiProperty() observed!: number;
  @ApiProperty() graduates!: number;
  @ApiProperty() hntes!: number;
  @ApiProperty() ipTenants!: number;
  @ApiProperty() rights!: number;
  @ApiProperty() jobs!: string;
  @ApiProperty() mentors!: number;
  @ApiProperty() advisers!: number;
  @ApiProperty({ type: String, nullable: true }) mentorsPerTenTenants!: string | null;
  @ApiProperty() servicesInYear!: number;
  @ApiProperty() serviceHoursInYear!: string;
  @ApiProperty({ description: 'Tax of tenants for periods that ended in the year so far' })
  taxYuanInYear!: string;
  @ApiProperty({ description: 'The same of the year before' }) taxYuanLastYear!: string;
}

class ApprovalSchema {
  @ApiProperty({ enum: approvalLevels }) level!: string;
  @ApiProperty({ format: 'date' }) since!: string;
  @ApiProperty() documentNumber!: string;
}

export class CarrierRowSchema {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: carrierTypes }) type!: string;
  @ApiProperty() direction!: string;
  @ApiProperty() street!: string;
  @ApiProperty({ format: 'date' }) openedOn!: string;
  @ApiProperty({ type: [ApprovalSchema] }) approvals!: readonly ApprovalSchema[];
  @ApiProperty({ type: CarrierFiguresSchema }) figures!: CarrierFiguresSchema;
}

export class CarrierList {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ type: [CarrierRowSchema] }) items!: readonly CarrierRowSchema[];
}

class TenantSchema {
  @ApiProperty() enterpriseId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date' }) since!: string;
  @ApiProperty({ enum: tenantStages }) stage!: string;
  @ApiProperty({ type: String, nullable: true }) caseId!: string | null;
}

class SpaceSchema {
  @ApiProperty() name!: string;
  @ApiProperty() areaM2!: string;
  @ApiProperty({ type: TenantSchema, nullable: true, description: 'Null: idle' })
  tenant!: TenantSchema | null;
}

class MentorSchema {
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['mentor', 'adviser'] }) as!: string;
  @ApiProperty() field!: string;
  @ApiProperty({ format: 'date' }) since!: string;
}

class ServiceSchema {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ enum: serviceKinds }) service!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty() hours!: string;
  @ApiProperty() by!: string;
}

class GradeSchema {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ enum: ['A', 'B', 'C', 'D'] }) grade!: string;
}

class CarrierEntrySchema {
  @ApiProperty() seq!: number;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ type: String, format: 'date-time' }) at!: Date;
}

export class CarrierSchema extends CarrierRowSchema {
  @ApiProperty() operatorId!: string;
  @ApiProperty() operator!: string;
  @ApiProperty() desks!: number;
  @ApiProperty({ type: [SpaceSchema] }) spaces!: readonly SpaceSchema[];
  @ApiProperty({ type: [MentorSchema] }) mentors!: readonly MentorSchema[];
  @ApiProperty({ type: [ServiceSchema], description: 'The newest first' })
  services!: readonly ServiceSchema[];
  @ApiProperty({ type: [GradeSchema] }) grades!: readonly GradeSchema[];
  @ApiProperty({ description: 'Two failed years in a row: its title may be cancelled' })
  hasFailedTwice!: boolean;
  @ApiProperty({ type: [AssessmentSchema] }) assessments!: readonly AssessmentSchema[];
  @ApiProperty({ type: [CarrierEntrySchema], description: 'The newest first' })
  entries!: readonly CarrierEntrySchema[];
}

class ChoiceSchema {
  @ApiProperty() value!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
}

class FactFieldSchema {
  @ApiProperty() name!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ enum: fieldTypes }) type!: string;
  @ApiProperty() isRequired!: boolean;
  @ApiProperty({ type: [ChoiceSchema], required: false }) choices?: readonly ChoiceSchema[];
}

export class FactFormSchema {
  @ApiProperty() kind!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ type: [FactFieldSchema] }) fields!: readonly FactFieldSchema[];
}

export class RecordedFactSchema {
  @ApiProperty() carrierId!: string;
  @ApiProperty() seq!: number;
}
