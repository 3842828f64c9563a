import { ApiProperty } from '@nestjs/swagger';
import { units } from '@terrace/indicators';
import { TextSchema } from './text.schema';

class TargetSchema {
  @ApiProperty({ enum: ['at-least', 'above', 'grows', 'falls'] }) is!: string;
  @ApiProperty({ required: false, description: 'Exact; not where it only has to grow or fall' })
  value?: string;
}

class BesideSchema {
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ type: String, nullable: true }) value!: string | null;
}

class PartsSchema {
  @ApiProperty() part!: string;
  @ApiProperty() whole!: string;
}

export class ReadingSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ enum: units }) unit!: string;
  @ApiProperty({ type: TargetSchema }) target!: TargetSchema;
  @ApiProperty({ description: '力争: striven for rather than owed' }) aspired!: boolean;
  @ApiProperty({ type: String, nullable: true }) clause!: string | null;
  @ApiProperty({ type: TextSchema, nullable: true }) note!: TextSchema | null;
  @ApiProperty({ type: TextSchema, nullable: true }) unconfirmed!: TextSchema | null;
  @ApiProperty({ type: String, nullable: true, description: 'Exact; null: the records do not tell' })
  value!: string | null;
  @ApiProperty({ type: TextSchema, nullable: true }) missing!: TextSchema | null;
  @ApiProperty({ type: PartsSchema, required: false }) parts?: PartsSchema;
  @ApiProperty({ type: String, nullable: true }) gap!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) isMet!: boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'At the end of the year before' })
  before!: string | null;
  @ApiProperty({ type: [BesideSchema] }) besides!: readonly BesideSchema[];
  @ApiProperty({ description: 'How many are behind it' }) behind!: number;
}

export class ReadingsSchema {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() year!: number;
  @ApiProperty() basis!: string;
  @ApiProperty({ description: 'The targets are those of an earlier year' }) isCarriedOver!: boolean;
  @ApiProperty({ type: [ReadingSchema] }) items!: readonly ReadingSchema[];
}

class TrendPointSchema {
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ type: String, nullable: true }) value!: string | null;
}

export class ForecastSchema {
  @ApiProperty({ format: 'date' }) until!: string;
  @ApiProperty({ type: String, nullable: true }) certain!: string | null;
  @ApiProperty() low!: string;
  @ApiProperty() middle!: string;
  @ApiProperty() high!: string;
  @ApiProperty() underWay!: number;
  @ApiProperty() runs!: number;
}

export class IndicatorSchema {
  @ApiProperty({ type: ReadingSchema }) reading!: ReadingSchema;
  @ApiProperty({ type: [TrendPointSchema] }) trend!: readonly TrendPointSchema[];
}

export class ForecastAnswer {
  @ApiProperty({ type: ForecastSchema, nullable: true, description: 'Null: nothing to simulate' })
  forecast!: ForecastSchema | null;
}

export class BehindSchema {
  @ApiProperty() enterpriseId!: string;
  @ApiProperty() name!: string;
  @ApiProperty() creditCode!: string;
  @ApiProperty() street!: string;
  @ApiProperty({ type: String, nullable: true }) caseId!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) since!: string | null;
  @ApiProperty({ type: String, nullable: true }) amount!: string | null;
}

export class BehindList {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [BehindSchema] }) items!: readonly BehindSchema[];
}

export class SnapshotHeadSchema {
  @ApiProperty() id!: string;
  @ApiProperty() year!: number;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty() title!: string;
  @ApiProperty() reason!: string;
  @ApiProperty() takenBy!: string;
  @ApiProperty({ type: String, format: 'date-time' }) takenAt!: Date;
}

export class SnapshotList {
  @ApiProperty({ type: [SnapshotHeadSchema] }) items!: readonly SnapshotHeadSchema[];
}

export class FrozenReadingSchema extends ReadingSchema {
  @ApiProperty({ type: String, nullable: true, description: 'What the records say of that day now' })
  now!: string | null;
}

export class SnapshotSchema extends SnapshotHeadSchema {
  @ApiProperty({ type: [FrozenReadingSchema] }) items!: readonly FrozenReadingSchema[];
}

export class GivenFigureSchema {
  @ApiProperty() figure!: string;
  @ApiProperty({ format: 'date' }) asOf!: string;
  @ApiProperty() value!: string;
  @ApiProperty() source!: string;
  @ApiProperty() givenBy!: string;
  @ApiProperty({ type: String, format: 'date-time' }) givenAt!: Date;
}

class FigureTitleSchema {
  @ApiProperty() figure!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({ enum: units }) unit!: string;
}

export class GivenFigureList {
  @ApiProperty({ type: [FigureTitleSchema], description: 'What the year asks people for' })
  figures!: readonly FigureTitleSchema[];
  @ApiProperty({ type: [GivenFigureSchema], description: 'The newest first' })
  items!: readonly GivenFigureSchema[];
}
