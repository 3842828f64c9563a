import { ApiProperty } from '@nestjs/swagger';
import { LackSchema } from './candidate.schema';
import { TextSchema } from './text.schema';

const levels = ['state', 'province', 'city', 'district'] as const;

export class WindowSchema {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
}

class PolicySchema {
  @ApiProperty() policy!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() basis!: string;
  @ApiProperty({ enum: levels }) level!: string;
  @ApiProperty({ type: WindowSchema, nullable: true, description: 'Null: paid without application' })
  window!: WindowSchema | null;
  @ApiProperty({ description: 'The amount rests on no official text' }) unconfirmed!: boolean;
}

export class GrantSchema extends PolicySchema {
  @ApiProperty({ enum: ['meets', 'open', 'unknown', 'fails'] }) verdict!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Exact; null: the records do not say' })
  amountYuan!: string | null;
  @ApiProperty({ enum: ['group', 'cap'], nullable: true }) reduced!: string | null;
  @ApiProperty({ type: [LackSchema] }) lacks!: readonly LackSchema[];
  @ApiProperty({ type: [TextSchema] }) undecided!: readonly TextSchema[];
  @ApiProperty({ type: TextSchema, nullable: true }) priority!: TextSchema | null;
}

export class PrioritySumSchema {
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() enterprises!: number;
  @ApiProperty() sumYuan!: string;
}

export class PolicySumSchema extends PolicySchema {
  @ApiProperty() enterprises!: number;
  @ApiProperty() sumYuan!: string;
  @ApiProperty({ type: [PrioritySumSchema] }) priorities!: readonly PrioritySumSchema[];
}
