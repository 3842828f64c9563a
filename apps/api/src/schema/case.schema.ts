import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '@terrace/kernel';
import { CaseSlot } from './document.schema';
import { ConditionSchema, RefusalSchema, TextSchema } from './text.schema';

export class EnterpriseReference {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() creditCode!: string;
  @ApiProperty() street!: string;
}

export class NextDeadline {
  @ApiProperty({ example: '2026-06-28' }) dueOn!: string;
  @ApiProperty({ type: String, nullable: true }) letter!: string | null;
}

export class CaseSummary {
  @ApiProperty() id!: string;
  @ApiProperty() businessKey!: string;
  @ApiProperty() chartId!: string;
  @ApiProperty() chartVersion!: number;
  @ApiProperty({ type: EnterpriseReference }) enterprise!: EnterpriseReference;
  @ApiProperty() stage!: string;
  @ApiProperty({ type: TextSchema }) stageTitle!: TextSchema;
  @ApiProperty() state!: string;
  @ApiProperty({ type: TextSchema }) stateTitle!: TextSchema;
  @ApiProperty({ type: String, nullable: true, description: 'Role whose move it is' }) holder!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty() startedAt!: string;
  @ApiProperty() updatedAt!: string;
  @ApiProperty({ type: NextDeadline, nullable: true }) nextDeadline!: NextDeadline | null;
}

class FormChoice {
  @ApiProperty() value!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
}

export class FormField {
  @ApiProperty() name!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ enum: ['text', 'longtext', 'int', 'decimal', 'date', 'url'] })
  type!: 'text' | 'longtext' | 'int' | 'decimal' | 'date' | 'url';
  @ApiProperty() required!: boolean;
  @ApiProperty({ type: [FormChoice], required: false, description: 'Absent: anything of the type' })
  choices?: readonly FormChoice[];
}

export class ReturnStep {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
}

export class CorrectionPlace {
  @ApiProperty({ type: String, nullable: true }) slot!: string | null;
  @ApiProperty({ type: String, nullable: true }) field!: string | null;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
}

export class CaseCorrection {
  @ApiProperty({ type: String, nullable: true }) slot!: string | null;
  @ApiProperty({ type: String, nullable: true }) field!: string | null;
  @ApiProperty({ type: TextSchema, description: 'Of the slot or field' }) title!: TextSchema;
  @ApiProperty() text!: string;
  @ApiProperty() by!: string;
  @ApiProperty() at!: string;
  @ApiProperty() answered!: boolean;
}

export class CaseAction {
  @ApiProperty() event!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ description: 'May be done now by the viewer' }) allowed!: boolean;
  @ApiProperty({ type: [String] }) by!: Role[];
  @ApiProperty() needsReason!: boolean;
  @ApiProperty({ enum: ['primary', 'default', 'danger'] }) tone!: 'primary' | 'default' | 'danger';
  @ApiProperty({ type: [FormField] }) form!: FormField[];
  @ApiProperty({ type: [ReturnStep], description: 'Steps it may go back to; sent as `step`' })
  returnSteps!: ReturnStep[];
  @ApiProperty({ description: 'Corrections may be sent along' }) corrections!: boolean;
  @ApiProperty({ type: RefusalSchema, nullable: true }) refusal!: RefusalSchema | null;
  @ApiProperty({ type: [ConditionSchema] }) conditions!: ConditionSchema[];
}

export class CaseDeadline {
  @ApiProperty() name!: string;
  @ApiProperty() dueOn!: string;
  @ApiProperty() dueAt!: string;
  @ApiProperty({ type: String, nullable: true }) holder!: string | null;
  @ApiProperty({ type: String, nullable: true }) event!: string | null;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ type: [String] }) remindOn!: string[];
}

export class ChartFigureSchema {
  @ApiProperty() name!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() value!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ description: 'No official text says it' }) unconfirmed!: boolean;
}

export class CaseDetail extends CaseSummary {
  @ApiProperty({ type: [String] }) configuration!: string[];
  @ApiProperty() done!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) data!: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: 'object', additionalProperties: true }) facts!: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: [CaseAction] }) actions!: CaseAction[];
  @ApiProperty({ type: [CaseDeadline] }) deadlines!: CaseDeadline[];
  @ApiProperty({ type: [CaseSlot] }) slots!: CaseSlot[];
  @ApiProperty({ type: [CaseCorrection], description: 'What was to be put right, the newest last' })
  corrections!: CaseCorrection[];
  @ApiProperty({ type: [CorrectionPlace], description: 'Where a correction may be pinned' })
  correctionPlaces!: CorrectionPlace[];
  @ApiProperty({ type: [ChartFigureSchema], description: 'What the rules of its version rest on' })
  figures!: readonly ChartFigureSchema[];
}

export class CasePage {
  @ApiProperty() total!: number;
  @ApiProperty({ description: 'False: there are more than `total`; counting stopped there' })
  isExact!: boolean;
  @ApiProperty({ type: [CaseSummary] }) items!: CaseSummary[];
}

export class StateCount {
  @ApiProperty() state!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() count!: number;
}

export class StageCount {
  @ApiProperty() stage!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() count!: number;
  @ApiProperty({ type: [StateCount] }) states!: StateCount[];
}

export class CaseCounts {
  @ApiProperty({ type: [StageCount] }) stages!: StageCount[];
}

export class AttachmentSchema {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() mediaType!: string;
  @ApiProperty() bytes!: number;
  @ApiProperty({ description: 'SHA-256 of its bytes, hex' }) sha256!: string;
}

export class HistoryItem {
  @ApiProperty() id!: string;
  @ApiProperty() seq!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } })
  actor!: { id: string; name: string };
  @ApiProperty({ type: String, nullable: true, description: 'Name of whoever the actor stood in for' })
  onBehalfOf!: string | null;
  @ApiProperty() at!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: [String] }) left!: string[];
  @ApiProperty({ type: [String] }) entered!: string[];
  @ApiProperty({ type: [TextSchema] }) enteredTitles!: TextSchema[];
  @ApiProperty({ type: 'object', additionalProperties: true }) data!: Readonly<Record<string, unknown>>;
  @ApiProperty({ type: [AttachmentSchema] }) attachments!: readonly AttachmentSchema[];
  @ApiProperty() hash!: string;
}

export class CaseHistory {
  @ApiProperty({ type: [HistoryItem] }) items!: HistoryItem[];
}

export class CaseChanged {
  @ApiProperty({ type: CaseDetail }) case!: CaseDetail;
}
