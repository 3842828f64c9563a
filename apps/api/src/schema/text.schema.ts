import { ApiProperty } from '@nestjs/swagger';

/** A sentence in both languages. */
export class TextSchema {
  @ApiProperty({ example: '推荐上报' })
  zh!: string;

  @ApiProperty({ example: 'Recommended' })
  en!: string;
}

/** One figure that, changed so alone, would make the condition hold. */
export class CounterfactualSchema {
  @ApiProperty({ example: 'facts.company.rdRatio' }) path!: string;
  @ApiProperty({ example: '+0.0172', description: 'Signed and exact' }) change!: string;
  @ApiProperty() becomes!: string;
  @ApiProperty({
    type: TextSchema,
    required: false,
    description: "The same with the figure's name and unit; absent where people have no name for it",
  })
  words?: TextSchema;
}

export class FailedConditionSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) reason!: TextSchema;
  @ApiProperty({ required: false, description: 'Clause quoted' }) clause?: string;
  @ApiProperty({ required: false }) value?: string;
  @ApiProperty({ required: false }) threshold?: string;
  @ApiProperty({ required: false }) gap?: string;
  @ApiProperty({ type: TextSchema, required: false }) remedy?: TextSchema;
  @ApiProperty({ type: [CounterfactualSchema], required: false })
  counterfactuals?: readonly CounterfactualSchema[];
}

export class ConditionSchema extends FailedConditionSchema {
  @ApiProperty() holds!: boolean;
}

const refusalKinds = [
  'forbidden',
  'not-found',
  'stale-version',
  'not-enabled',
  'guard-failed',
  'invalid',
  'conflict',
];

class ReasonSchema {
  @ApiProperty({ type: TextSchema }) reason!: TextSchema;
  @ApiProperty({ type: [FailedConditionSchema], required: false })
  conditions?: readonly FailedConditionSchema[];
}

export class RefusalSchema extends ReasonSchema {
  @ApiProperty({ enum: refusalKinds }) kind!: string;
}

export class FieldErrorSchema {
  @ApiProperty() field!: string;
  @ApiProperty({ type: TextSchema }) reason!: TextSchema;
}

/** RFC 9457 problem details. */
export class ProblemSchema extends ReasonSchema {
  @ApiProperty({ enum: [...refusalKinds, 'unauthenticated', 'fault'] }) kind!: string;
  @ApiProperty() type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty() detail!: string;
  @ApiProperty({ type: [FieldErrorSchema], required: false }) errors?: FieldErrorSchema[];
}
