import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { conflictKinds, type ConflictKind } from '@terrace/identity';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PersonSchema } from '../schema/task.schema';
import { EnterpriseReference } from '../schema/case.schema';

export class NewConflictRequest {
  @ApiPropertyOptional({ description: 'Absent: the sender' }) @IsOptional() @IsUUID() personId?: string;
  @ApiProperty() @IsUUID() enterpriseId!: string;
  @ApiProperty({ enum: conflictKinds }) @IsIn(conflictKinds) kind!: ConflictKind;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(1000) note?: string;
}

export class ConflictSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ type: PersonSchema }) person!: PersonSchema;
  @ApiProperty({ type: EnterpriseReference }) enterprise!: EnterpriseReference;
  @ApiProperty({ enum: conflictKinds }) kind!: ConflictKind;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: PersonSchema }) recordedBy!: PersonSchema;
  @ApiProperty() recordedAt!: string;
  @ApiProperty({ type: String, nullable: true }) liftedAt!: string | null;
  @ApiProperty({ type: PersonSchema, nullable: true }) liftedBy!: PersonSchema | null;
}

export class ConflictList {
  @ApiProperty({ type: [ConflictSchema] }) items!: ConflictSchema[];
}
