import { ApiProperty } from '@nestjs/swagger';
import { TextSchema } from './text.schema';

export class BoxSchema {
  @ApiProperty() x!: number;
  @ApiProperty() y!: number;
  @ApiProperty() width!: number;
  @ApiProperty() height!: number;
}

export class FindingSchema {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: ['block', 'warn', 'info'] }) severity!: 'block' | 'warn' | 'info';
  @ApiProperty({ type: TextSchema }) message!: TextSchema;
  @ApiProperty({ type: Number, nullable: true }) page!: number | null;
  @ApiProperty({ type: BoxSchema, nullable: true, description: 'Fractions of the page' })
  box!: BoxSchema | null;
  @ApiProperty({ required: false }) value?: string;
  @ApiProperty({ required: false }) expected?: string;
  @ApiProperty({ required: false }) clause?: string;
  @ApiProperty({ type: TextSchema, required: false }) remedy?: TextSchema;
}

export class CaseDocument {
  @ApiProperty() id!: string;
  @ApiProperty() slot!: string;
  @ApiProperty() version!: number;
  @ApiProperty() fileName!: string;
  @ApiProperty({ type: String, nullable: true }) mime!: string | null;
  @ApiProperty() bytes!: number;
  @ApiProperty({ type: Number, nullable: true }) pageCount!: number | null;
  @ApiProperty() uploadedAt!: string;
  @ApiProperty() uploadedBy!: string;
  @ApiProperty({ enum: ['pending', 'passed', 'failed'] }) status!: 'pending' | 'passed' | 'failed';
  @ApiProperty({ type: [FindingSchema] }) findings!: FindingSchema[];
}

export class CaseSlot {
  @ApiProperty() code!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() required!: boolean;
  @ApiProperty({ type: [String] }) accept!: string[];
  @ApiProperty({ required: false }) clause?: string;
  @ApiProperty({ type: CaseDocument, nullable: true }) current!: CaseDocument | null;
  @ApiProperty() versions!: number;
  @ApiProperty({ description: 'Whether the viewer may upload now' }) open!: boolean;
}
