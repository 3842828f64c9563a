import { ApiProperty } from '@nestjs/swagger';
import { TextSchema } from './text.schema';

const kinds = ['event', 'document', 'letter', 'figure', 'tag', 'tenancy'] as const;

export class LifeLineItemSchema {
  @ApiProperty({ type: String, format: 'date-time' }) at!: Date;
  @ApiProperty({ enum: kinds }) kind!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty({
    type: [String],
    description: 'A file, a value with its day and source, a unit with its stage',
  })
  detail!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) caseId!: string | null;
  @ApiProperty({ type: TextSchema, nullable: true }) programme!: TextSchema | null;
}

export class LifeLinePage {
  @ApiProperty() total!: number;
  @ApiProperty({ type: [LifeLineItemSchema] }) items!: readonly LifeLineItemSchema[];
}
