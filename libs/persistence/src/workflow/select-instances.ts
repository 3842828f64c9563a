import type { InstanceQuery } from '@terrace/workflow';

/** The condition a query stands for, with its parameters. */
export function conditionOf(query: Partial<InstanceQuery>): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const equal = (column: string, value: string | undefined): string[] => {
    if (value === undefined) return [];
    parameters.push(value);
    return [`instances.${column} = $${String(parameters.length)}`];
  };
  const conditions = [
    ...equal('chart_id', query.chartId),
    ...equal('subject_id', query.subjectId),
    ...equal('stage', query.stage),
    ...equal('state', query.state),
    ...equal('holder', query.holder),
  ];
  if (query.text) {
    parameters.push(`%${escapeLike(query.text)}%`);
    const pattern = `$${String(parameters.length)}`;
    conditions.push(
      `(instances.business_key ILIKE ${pattern} OR enterprises.name ILIKE ${pattern} OR enterprises.credit_code ILIKE ${pattern})`,
    );
  }
  return { where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', parameters };
}

export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
