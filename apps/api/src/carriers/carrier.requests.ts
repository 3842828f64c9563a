import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';

export class RecordFactRequest {
  @ApiProperty({ description: 'As GET /carrier-facts lists them' }) @IsString() @MaxLength(40) kind!: string;
  /** By the names that the kind asks for. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  fields!: Readonly<Record<string, unknown>>;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(500) note?: string;
}

export class OpenCarrierRequest {
  /** By the names that the kind `opened` asks for. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  fields!: Readonly<Record<string, unknown>>;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(500) note?: string;
}
