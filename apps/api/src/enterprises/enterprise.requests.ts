import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageRequest } from '../cases/case.requests';

export class ListEnterprisesRequest extends PageRequest {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(100) street?: string;
}

/** As the registry is searched. */
export class ExportRequest extends PickType(ListEnterprisesRequest, ['text', 'street'] as const) {}
