import type { Expressions } from '@terrace/engine';
import { MigrationPlans, compilePlan, type ChartCatalogue, type ReadPlan } from '@terrace/workflow';
import { parsePositioned } from './positioned-yaml';

/** Migration plans as YAML (of which JSON is a part), each mistake with its line and column. */
export class YamlMigrationPlans extends MigrationPlans {
  constructor(
    private readonly charts: ChartCatalogue,
    private readonly expressions: Expressions,
  ) {
    super();
  }

  override read(text: string): ReadPlan {
    const yaml = parsePositioned(text);
    if (yaml.faults.length === 0) return compilePlan(yaml.value, this.charts, this.expressions, yaml.locate);
    const cure = 'Correct the YAML at this place; indentation and quotes are the usual causes.';
    return { kind: 'wrong', problems: yaml.faults.map((fault) => ({ path: [], ...fault, cure })) };
  }
}
