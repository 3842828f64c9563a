import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '@terrace/kernel';
import { CaseSummary } from './case.schema';
import { TextSchema } from './text.schema';

export class PersonSchema {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}

export class StaffMember extends PersonSchema {
  @ApiProperty({ type: [String] }) roles!: Role[];
}

export class StaffList {
  @ApiProperty({ type: [StaffMember] }) items!: StaffMember[];
}

export class DelegationSchema {
  @ApiProperty({ type: PersonSchema }) from!: PersonSchema;
  @ApiProperty({ type: PersonSchema }) to!: PersonSchema;
  @ApiProperty() fromAt!: string;
  @ApiProperty({ description: 'The period ends before it' }) untilAt!: string;
}

export class CosignerSchema {
  @ApiProperty({ type: PersonSchema }) person!: PersonSchema;
  @ApiProperty({ type: PersonSchema }) askedBy!: PersonSchema;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null: no answer yet' }) agrees!: boolean | null;
  @ApiProperty({ type: String, nullable: true }) opinion!: string | null;
}

export class VoteSchema {
  @ApiProperty() event!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ type: PersonSchema }) by!: PersonSchema;
  @ApiProperty({ type: PersonSchema, nullable: true }) onBehalfOf!: PersonSchema | null;
  @ApiProperty() at!: string;
}

class QuorumSchema {
  @ApiProperty() of!: number;
  @ApiProperty() needs!: number;
}

const taskActs = [
  'claim',
  'release',
  'assign',
  'delegate',
  'ask-cosigner',
  'dismiss-cosigner',
  'cosign',
  'urge',
  'copy',
];

export class TaskSchema {
  @ApiProperty() id!: string;
  @ApiProperty() caseId!: string;
  @ApiProperty() state!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ type: [String] }) roles!: Role[];
  @ApiProperty() openedAt!: string;
  @ApiProperty({ type: String, nullable: true }) closedAt!: string | null;
  @ApiProperty({ type: PersonSchema, nullable: true }) claimant!: PersonSchema | null;
  @ApiProperty({ type: [DelegationSchema] }) delegations!: DelegationSchema[];
  @ApiProperty({ type: [CosignerSchema] }) cosigners!: CosignerSchema[];
  @ApiProperty({ type: [VoteSchema] }) votes!: VoteSchema[];
  @ApiProperty({ type: QuorumSchema, nullable: true }) quorum!: QuorumSchema | null;
  @ApiProperty({ type: [PersonSchema] }) copies!: PersonSchema[];
  @ApiProperty({ description: 'How often it was urged' }) urges!: number;
  @ApiProperty({ enum: taskActs, isArray: true, description: 'What the viewer may do about it now' })
  acts!: string[];
}

export class CaseTasks {
  @ApiProperty({ type: [TaskSchema] }) items!: TaskSchema[];
}

export class WorkItem {
  @ApiProperty({ type: TaskSchema }) task!: TaskSchema;
  @ApiProperty({ type: CaseSummary }) case!: CaseSummary;
}

export class WorkCounts {
  @ApiProperty() mine!: number;
  @ApiProperty() claimable!: number;
  @ApiProperty() delegated!: number;
  @ApiProperty() copied!: number;
}

export class Worklist {
  @ApiProperty() total!: number;
  @ApiProperty({ type: WorkCounts }) counts!: WorkCounts;
  @ApiProperty({ type: [WorkItem] }) items!: WorkItem[];
}
