import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { TextSchema } from '../schema/text.schema';

const dateForm = /^\d{4}-\d{2}-\d{2}$/;

class NoticeRequest {
  @ApiProperty({ description: 'Title or number of the document' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source!: string;
  @ApiProperty({ format: 'date' }) @Matches(dateForm) datedOn!: string;
}

class NamedDay {
  @ApiProperty({ format: 'date' }) @Matches(dateForm) date!: string;
  @ApiProperty() @IsBoolean() isWorkingDay!: boolean;
  @ApiProperty() @IsString() @MaxLength(100) name!: string;
}

export class CalendarNoticeRequest extends NoticeRequest {
  @ApiProperty({ type: [NamedDay] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => NamedDay)
  days!: NamedDay[];
}

export class BatchNoticeRequest extends NoticeRequest {
  @ApiProperty() @IsInt() @Min(2000) @Max(2100) year!: number;
  @ApiProperty() @IsInt() @Min(1) @Max(12) no!: number;
  @ApiProperty({ format: 'date' }) @Matches(dateForm) districtCutoff!: string;
  @ApiProperty({ format: 'date' }) @Matches(dateForm) cityCutoff!: string;
  @ApiProperty({ format: 'date' }) @Matches(dateForm) provinceCutoff!: string;
}

class BatchDates {
  @ApiProperty() year!: number;
  @ApiProperty() no!: number;
  @ApiProperty({ format: 'date' }) districtCutoff!: string;
  @ApiProperty({ format: 'date' }) cityCutoff!: string;
  @ApiProperty({ format: 'date' }) provinceCutoff!: string;
}

class ForeseenDateSchema {
  @ApiProperty() caseId!: string;
  @ApiProperty() businessKey!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
}

export class ForeseenDatesSchema {
  @ApiProperty({ description: 'Pending deadlines that rest on what the notice changes' }) resting!: number;
  @ApiProperty({ description: 'Of those, how many would move' }) moved!: number;
  @ApiProperty({ type: [ForeseenDateSchema], description: 'The first of those that would move' })
  items!: ForeseenDateSchema[];
}

export class AmendmentSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ['calendar', 'batch'] }) kind!: string;
  @ApiProperty({ type: [NamedDay], nullable: true, description: 'Of a calendar notice' })
  days!: readonly NamedDay[] | null;
  @ApiProperty({ type: BatchDates, nullable: true, description: 'Of a batch notice' })
  batch!: BatchDates | null;
  @ApiProperty() source!: string;
  @ApiProperty({ format: 'date' }) datedOn!: string;
  @ApiProperty() enteredBy!: string;
  @ApiProperty({ format: 'date-time' }) enteredAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) appliedAt!: string | null;
  @ApiProperty({ description: 'Deadlines it moved' }) moved!: number;
}

export class AmendmentList {
  @ApiProperty({ type: [AmendmentSchema] }) items!: AmendmentSchema[];
}
