import type { Chart, Expressions, Json } from '@terrace/engine';

/** Values that meet what a chart's conditions ask for, by `facts.<path>` and `data.<name>`. */
export type ExampleValues = ReadonlyMap<string, Json>;

/**
 * Asks the language of conditions for values under which each condition of the chart holds; what a condition earlier in the
 * chart settles, a later one leaves. An event's own data count as the data they are kept in.
 */
export function exampleValues(chart: Chart, expressions: Pick<Expressions, 'witness'>): ExampleValues {
  const found = new Map<string, Json>();
  for (const condition of conditionsOf(chart)) {
    const witness = expressions.witness?.([condition], chart.declarations);
    if (witness?.kind !== 'found') continue;
    for (const [path, value] of Object.entries(witness.values)) {
      const name = path.replace(/^event\.data\./, 'data.');
      if (!found.has(name)) found.set(name, value);
    }
  }
  for (const [field, datum] of keptFields(chart)) {
    const value = found.get(`data.${datum}`);
    if (value !== undefined && !found.has(`data.${field}`)) found.set(`data.${field}`, value);
  }
  return found;
}

/** Fields of forms that are kept under another name: a condition on the datum is one on the field. */
const keptFields = (chart: Chart): [field: string, datum: string][] =>
  chart.all.flatMap(({ on }) =>
    on.flatMap(({ def }) =>
      (def.do ?? []).flatMap((action) =>
        Object.entries('assign' in action ? action.assign : {}).flatMap(
          ([datum, source]): [string, string][] => {
            const field = /^event\.data\.(\w+)$/.exec(source)?.[1];
            return field === undefined ? [] : [[field, datum]];
          },
        ),
      ),
    ),
  );

/** In the order of the text, without those a refusing button asks: they would be examples of failing. */
const conditionsOf = (chart: Chart): string[] =>
  chart.all.flatMap(({ on }) =>
    on
      .filter(({ def }) => def.meta?.['tone'] !== 'danger')
      .flatMap(({ guard }) => guard.map(({ condition }) => condition.when)),
  );
