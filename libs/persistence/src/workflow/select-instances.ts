import type { InstanceQuery } from '@terrace/workflow';
import type { Found } from './find-by-text';

export interface Condition {
  readonly where: string;
  readonly parameters: unknown[];
}

/** The condition a query stands for, with its parameters; of its text, what was found of it. */
export function conditionOf(query: Partial<InstanceQuery>, found: Found | null = null): Condition {
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${String(parameters.push(value))}`;
  const equal = (column: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`instances.${column} = ${parameter(value)}`];
  const conditions = [
    ...equal('chart_id', query.chartId),
    ...equal('subject_id', query.subjectId),
    ...equal('stage', query.stage),
    ...equal('state', query.state),
    ...equal('holder', query.holder),
    ...equal('parent_id', query.parentId),
    ...(query.ids ? [`instances.instance_id = ANY(${parameter(query.ids)}::uuid[])`] : []),
    ...(found ? [foundCondition(found, parameter)] : []),
  ];
  return { where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '', parameters };
}

/** Few: by their ids. Many: each case is looked at in the order of the list, for enough of them are soon met. */
function foundCondition(found: Found, parameter: (value: unknown) => string): string {
  if (found.kind === 'few')
    return `(instances.subject_id = ANY(${parameter(found.subjectIds)}::uuid[])
      OR instances.instance_id = ANY(${parameter(found.instanceIds)}::uuid[]))`;
  const pattern = parameter(found.pattern);
  return `(instances.business_key ILIKE ${pattern} OR (
    SELECT name ILIKE ${pattern} OR credit_code ILIKE ${pattern} FROM enterprises WHERE enterprise_id = instances.subject_id))`;
}
