import { ApiProperty } from '@nestjs/swagger';
import { TextSchema } from './text.schema';

export class StateTitle {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
}

export class CaseAsOfView {
  @ApiProperty({ description: 'Number of the newest event of that moment' }) seq!: number;
  @ApiProperty({ description: 'When that event happened' }) at!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() chartVersion!: number;
  @ApiProperty({ type: TextSchema }) stageTitle!: TextSchema;
  @ApiProperty({ type: TextSchema }) stateTitle!: TextSchema;
  @ApiProperty({ type: String, nullable: true, description: 'Role whose move it was' }) holder!:
    string | null;
  @ApiProperty({ type: [StateTitle] }) configuration!: StateTitle[];
  @ApiProperty() done!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: true }) data!: Readonly<Record<string, unknown>>;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What was known when that event was decided; null where it was not kept',
  })
  facts!: Readonly<Record<string, unknown>> | null;
  @ApiProperty({ description: 'False: data only as far as it is known' }) exact!: boolean;
}
