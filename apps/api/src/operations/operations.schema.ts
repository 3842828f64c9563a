import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { topics } from '@terrace/queue';

export class QueueStateSchema {
  @ApiProperty({ enum: topics }) topic!: string;
  @ApiProperty({ description: 'In the outbox, not handed over yet' }) waiting!: number;
  @ApiProperty({ description: 'Handed over, not done yet' }) handedOver!: number;
  @ApiProperty({ description: 'Failed for good' }) failed!: number;
  @ApiProperty({ type: Date, nullable: true, description: 'When the oldest undone message was written' })
  oldestAt!: Date | null;
  @ApiProperty({ description: 'In the last whole minute' }) doneLastMinute!: number;
  @ApiProperty() doneLastHour!: number;
  @ApiProperty() failedLastHour!: number;
  @ApiProperty({ description: 'Jobs that one worker process does at a time' }) concurrency!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Jobs a second at most; null: unlimited' })
  perSecond!: number | null;
}

export class QueueStates {
  @ApiProperty({ type: [QueueStateSchema] }) items!: QueueStateSchema[];
}

export class FailureSchema {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() topic!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The case it is about' })
  instanceId!: string | null;
  @ApiProperty({ example: 'letter.template' }) causeCode!: string;
  @ApiProperty() causeMessage!: string;
  @ApiProperty({ description: 'Tries so far' }) attempts!: number;
  @ApiProperty() createdAt!: Date;
  @ApiProperty() failedAt!: Date;
}

export class FailurePage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [FailureSchema] }) items!: readonly FailureSchema[];
}

export class ListFailuresRequest {
  @ApiProperty({ required: false, enum: topics }) @IsOptional() @IsIn(topics) topic?: string;
  @ApiProperty({ required: false, default: 0 }) @Type(() => Number) @IsInt() @Min(0) offset = 0;
  @ApiProperty({ required: false, default: 50 }) @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}

export class RetryManyRequest {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(1_000)
  @IsUUID(undefined, { each: true })
  ids!: string[];
}

export class RetriedSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ['retried', 'repeated', 'not-failed'] }) outcome!: string;
}

export class RetriedMany {
  @ApiProperty({ type: [RetriedSchema] }) items!: RetriedSchema[];
}
