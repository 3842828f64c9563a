import { ApiProperty } from '@nestjs/swagger';
import { likenesses, type Likeness } from '@terrace/enterprises';
import { IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { EnterpriseSchema } from './enterprise.schema';

export class DuplicateSuspects {
  @ApiProperty({ type: EnterpriseSchema }) one!: EnterpriseSchema;
  @ApiProperty({ type: EnterpriseSchema }) other!: EnterpriseSchema;
  @ApiProperty({ enum: likenesses, isArray: true }) likenesses!: readonly Likeness[];
}

export class DuplicatePage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [DuplicateSuspects] }) items!: readonly DuplicateSuspects[];
}

export class ResolveDuplicateRequest {
  @ApiProperty() @IsUUID() oneId!: string;
  @ApiProperty() @IsUUID() otherId!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    description: 'The record that is kept; absent: they are two enterprises',
  })
  @IsOptional()
  @IsUUID()
  keptId?: string | null;
  @ApiProperty({ description: 'What shows it' }) @IsString() @MinLength(2) @MaxLength(500) note!: string;
}

export class DuplicateVerdict {
  @ApiProperty() oneId!: string;
  @ApiProperty() otherId!: string;
  @ApiProperty({ type: String, nullable: true }) keptId!: string | null;
}
