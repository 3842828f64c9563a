import { ApiProperty } from '@nestjs/swagger';
import { CaseSummary, StageCount } from './case.schema';
import { RefusalSchema, TextSchema } from './text.schema';

export class CohortReference {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
}

/** Cases of one programme that are led together. */
export class CohortSchema extends CohortReference {
  @ApiProperty() chartId!: string;
  @ApiProperty() kind!: string;
  @ApiProperty({ type: TextSchema, description: 'What such a cohort is called' }) kindTitle!: TextSchema;
  @ApiProperty() year!: number;
  @ApiProperty({ description: 'Members present' }) size!: number;
  @ApiProperty() openedAt!: string;
  @ApiProperty() openedBy!: string;
  @ApiProperty({ type: String, nullable: true }) closedAt!: string | null;
}

export class CohortPage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [CohortSchema] }) items!: CohortSchema[];
}

const acts = ['opened', 'added', 'removed', 'closed'] as const;

/** One line of a cohort's record. */
export class CohortEntrySchema {
  @ApiProperty() seq!: number;
  @ApiProperty({ enum: acts }) act!: (typeof acts)[number];
  @ApiProperty({ description: 'Cases that came or went' }) count!: number;
  @ApiProperty() by!: string;
  @ApiProperty() at!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

export class CohortDetail extends CohortSchema {
  @ApiProperty({ type: [StageCount], description: 'Where its members stand, in the order of the programme' })
  stages!: StageCount[];
  @ApiProperty({ type: [CohortEntrySchema], description: 'The newest first' }) entries!: CohortEntrySchema[];
}

export class CohortMember {
  @ApiProperty({ type: CaseSummary }) case!: CaseSummary;
  @ApiProperty() joinedAt!: string;
  @ApiProperty() joinedBy!: string;
}

export class CohortMemberPage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [CohortMember] }) items!: CohortMember[];
}

export class NoMember {
  @ApiProperty() caseId!: string;
  @ApiProperty({ type: String, nullable: true }) enterprise!: string | null;
  @ApiProperty({ type: RefusalSchema }) refusal!: RefusalSchema;
}

export class MembersChangedSchema {
  @ApiProperty({ description: 'Cases that came or went' }) changed!: number;
  @ApiProperty({ description: 'Cases that were where they were to be already' }) unchanged!: number;
  @ApiProperty({ type: [NoMember] }) kept!: NoMember[];
}

const passages = ['added', 'removed'] as const;

/** A case coming to a cohort or leaving it. */
export class CohortPassage {
  @ApiProperty({ type: CohortSchema }) cohort!: CohortSchema;
  @ApiProperty({ enum: passages }) act!: (typeof passages)[number];
  @ApiProperty() by!: string;
  @ApiProperty() at!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

/** A case that another one has begun. */
export class SubCase {
  @ApiProperty({ description: 'What the case that began it calls it' }) invocation!: string;
  @ApiProperty({ type: CaseSummary }) case!: CaseSummary;
  @ApiProperty() done!: boolean;
}

/** What a case belongs to, and what it has begun. */
export class CaseRelations {
  @ApiProperty({ type: CaseSummary, nullable: true, description: 'The case that began it' })
  parent!: CaseSummary | null;
  @ApiProperty({ type: [SubCase], description: 'The newest first' }) subCases!: SubCase[];
  @ApiProperty({ type: [CohortPassage], description: 'The newest first' }) passages!: CohortPassage[];
}
