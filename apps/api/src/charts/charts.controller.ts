import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiDefaultResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Chart, ChartDef } from '@terrace/engine';
import { hasBatches, kindsOf } from '@terrace/decisions';
import { dateOf } from '@terrace/deadlines';
import { Clock, refused } from '@terrace/kernel';
import { cohortKindsOf, stagesOf } from '@terrace/programmes';
import { ChartCatalogue } from '@terrace/workflow';
import { RefusedException } from '../http/refused.exception';
import { ProblemSchema, TextSchema } from '../schema/text.schema';

class StageSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
}

class CohortKindSchema {
  @ApiProperty() id!: string;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
}

class ChartSummary {
  @ApiProperty() id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: TextSchema }) title!: TextSchema;
  @ApiProperty() inForceFrom!: string;
  @ApiProperty({ type: [StageSchema] }) stages!: StageSchema[];
  @ApiProperty({ type: [CohortKindSchema], description: 'Kinds of cohort its cases are led in' })
  cohortKinds!: CohortKindSchema[];
  @ApiProperty({ type: [String], description: 'Kinds of decision from above it records' })
  decisionKinds!: string[];
  @ApiProperty({ description: 'Whether a decision must name its batch' }) hasBatches!: boolean;
}

class ChartList {
  @ApiProperty({ type: [ChartSummary] }) items!: ChartSummary[];
}

@ApiTags('charts')
@ApiDefaultResponse({ type: ProblemSchema })
@Controller('charts')
export class ChartsController {
  constructor(
    private readonly charts: ChartCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Each programme once: the version that a case opened today would come under. */
  @Get()
  @ApiOkResponse({ type: ChartList })
  list(): ChartList {
    const items = inOrder(this.current()).map((chart) => {
      const { id, version, inForceFrom, title } = chart.def;
      return {
        id,
        version,
        inForceFrom,
        title: title ?? { zh: id, en: id },
        stages: [...stagesOf(chart)],
        cohortKinds: cohortKindsOf(chart).map((kind) => ({ id: kind.id, title: kind.title })),
        decisionKinds: kindsOf(chart),
        hasBatches: hasBatches(chart),
      };
    });
    return { items };
  }

  private current(): Chart[] {
    const today = dateOf(this.clock.now());
    const ids = [...new Set(this.charts.all().map(({ id }) => id))];
    return ids.flatMap((id) => this.charts.inForce(id, today) ?? []);
  }

  @Get(':chartId/:version')
  chart(@Param('chartId') chartId: string, @Param('version', ParseIntPipe) version: number): ChartDef {
    const chart = this.charts.version(chartId, version);
    if (!chart) throw new RefusedException(refused('not-found', noSuchChart).refusal);
    return chart.def;
  }
}

/** In the order the charts ask for with `meta.order`; one that asks for none comes first. */
function inOrder(charts: readonly Chart[]): Chart[] {
  const orderOf = ({ def }: Chart) => Number(def.meta?.['order'] ?? 0);
  return [...charts].sort((one, other) => orderOf(one) - orderOf(other));
}

const noSuchChart = { zh: '没有这个版本的项目流程。', en: 'There is no such version of a programme.' };
